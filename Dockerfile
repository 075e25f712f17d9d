# Rowbot in a container: built in one image, run in another that holds no compiler, no sources and no secrets.
# docs/operating.md says how to run it.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: the build needs the sources, which come next, so that a change of them keeps this layer.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/after-build.mjs scripts/
COPY commands commands
COPY src src
COPY corpus corpus
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production \
    ROWBOT_CORPUS=/app/corpus \
    ROWBOT_STORE=/data/rowbot.db \
    ROWBOT_CACHE=/data/cache \
    ROWBOT_PORT=9464
WORKDIR /app
# Owned by root: the program can't change itself.
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY corpus corpus
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# Metrics and health; Slack in HTTP mode.
EXPOSE 9464 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ROWBOT_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["start"]
