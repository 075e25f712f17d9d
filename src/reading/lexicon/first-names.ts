// Common first names of the English-speaking world and its neighbours, by gender. General knowledge, no one's in particular.

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const MEN = names(`
  aaron abdul abraham adam adrian ahmed al alan albert alejandro alex alexander alfred ali allan allen alvin amir anderson andre andrei andrew andy angus anthony
  antonio antony archie arnold arthur asif austin barack barry ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett
  brian bruce bryan byron calvin cameron carl carlos cedric chad charles charlie chester chris christian christopher chuck clarence clark claude clay clayton cliff clifford
  clint clinton clive clyde cody colin connor corey cornell cory craig curt curtis dale damian damon dan daniel danny darrell darren darryl dave david dean denis dennis derek
  derrick devin devon diego dmitri dominic don donald donnie douglas doug drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin elijah eliot elliott
  elmer emilio emmanuel enrique eric erik ernest ernie ethan eugene evan felipe felix fernando floyd francisco frank franklin fred freddie frederick gabriel gareth garrett garry gary
  gavin gene geoffrey george gerald gerard gilbert giles glen glenn gordon graham grant greg gregg gregory guillermo gus guy hal hank harold harrison harry harvey hassan hector henry
  herb herbert herman howard hugh hugo ian ibrahim igor imran isaac ismail ivan jack jackson jacob jaime jake james jamie jared jason javier jay jeb jed jeff jeffrey jeremiah jeremy
  jermaine jerome jerry jesse jesus jim jimmy joaquin jody joe joel john johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan julian julio justin karl keith ken kenneth
  kent kevin khalid kirk kofi kurt kyle lamar lance larry lars laurence lawrence lee len leo leon leonard leroy les leslie lester lewis liam lindsey lionel lloyd logan lorenzo lou louis luca lucas luis
  luke malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mason matt matthew maurice max maxwell mel melvin michael miguel mike mitch mitchell mohamed mohammad mohammed
  morris moses muhammad mustafa nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noel norman oliver omar orlando oscar osama otto owen pablo pat patrick paul pedro
  percy perry pete peter phil philip phillip pierre preston rafael ralph ramon randall randy raul ray raymond reggie reginald rex ricardo richard rick ricky rob robbie robby robert roberto rod
  rodney rodrigo roger roland ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan salman salvador sam samuel scott sean sebastian sergei sergio seth shane shaun shawn sheldon sidney
  simon spencer stan stanley stefan stephen sterling steve steven stewart stuart ted terrence terry theodore thomas tim timothy tobias toby todd tom tommy tony travis trent trevor trey tyler tyrone
  vernon vic victor vince vincent vladimir wade wallace walt walter warren wayne wendell wes wesley wilbur will willard william willie winston wolf xavier yusuf zach zachary zack
`);

export const WOMEN = names(`
  abby abigail ada adele adriana agnes aisha alana alexandra alexandria alexis alice alicia alison allison alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angelique
  anita ann anna anne annette annie antonia april ariana arianna arlene ashley audrey aurora ava avril barbara beatrice becky belinda bella bernadette bernice beryl bess beth bethany betsy betty beverly
  bonnie brandi brenda bridget brittany brooke caitlin camille candace cara carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste celia charlene
  charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen connie constance courtney cynthia daisy dana danielle daphne dawn deanna debbie deborah debra dee
  deirdre delores denise diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elisabeth elise elizabeth ella ellen eloise elsie emily emma erica erika
  erin esther ethel eva eve evelyn faith fatima felicia fiona florence frances gabriela gabrielle gail gena georgia geraldine gertrude gina ginger gisele gladys glenda gloria grace greta gretchen
  gwen hannah harriet hazel heather heidi helen helena henrietta hilary hillary holly hope huma ida imelda ines ingrid irene iris isabel isabella ivana ivanka ivy jackie jacqueline jan jane janet janice jasmine
  jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn kara karen kate katherine
  kathleen kathryn kathy katie katrina kay kayla kellyanne kelly kelli kelsey kerry kim kimberly kirsten kris krista kristen kristin kristina lana latoya laura lauren laurie leah leila lena leslie leticia lillian
  lily linda lisa liz liza lois lola lora loretta lori lorraine louise lucia lucille lucy lydia lynda lynn lynne mabel madeleine madison maggie malala mallory mandy marcia margaret margarita maria
  marian marianne marie marilyn marion marjorie marlene marsha martha mary maureen maxine maya meg megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mindy miranda
  miriam moira molly mona monica muriel myra nadia nancy naomi natalie natasha nellie nicola nicole nina nora norma octavia olga olive olivia opal oprah pam pamela patricia patsy patti patty paula
  paulette pauline pearl peggy penelope penny phoebe phyllis polly priscilla rachel ramona raquel rebecca regina renee rhonda rita roberta robin rosa rosalind rose roseanne rosemary rosie roxanne ruby
  ruth sabrina sally samantha sandra sandy sara sarah savannah selena serena shannon sharon sheila shelley sherry shirley sofia sonia sonya sophia sophie stacey stacy stella stephanie sue
  summer susan susanna susie suzanne sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa teri terri thelma theresa tiffany tina toni tonya tracey tracy tricia trisha trudy ursula valerie
  vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yolanda yvette yvonne zainab zara zoe
`);

/** Borne by men and women alike: they tell a person, but not the gender. */
export const EITHER = names(`
  adrian alex ali andrea angel ariel ashley aubrey avery blair cameron casey chris courtney dana dale daryl devin drew emerson evan frances
  gail hilary jackie jaime jamie jan jean jesse jo jody jordan kelly kerry kim kris lauren lee leigh leslie lindsay lindsey logan lou marion
  mel morgan nicola parker pat peyton quinn reese riley robin rory sam sandy shannon shelby sidney stacey stacy sydney taylor terry toby tracy
  whitney
`);
