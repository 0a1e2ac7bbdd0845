# syntax=docker/dockerfile:1
# One image: the site, the crawler and every other command of `expressway`. Everything that must be kept is in /data.

FROM node:22-bookworm-slim AS front-end
WORKDIR /source
COPY src/Expressway.Web/ ./
RUN mkdir -p node_modules && if [ -f package-lock.json ]; then npm ci --ignore-scripts --no-audit --no-fund; fi

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=front-end /source/node_modules src/Expressway.Web/node_modules
RUN dotnet publish src/Expressway.Cli/Expressway.Cli.csproj -c Release -o /app --nologo \
 && cp -r recipes /app/recipes

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
RUN mkdir /data && chown "$APP_UID" /data
ENV EXPRESSWAY_DATA__FOLDER=/data \
    EXPRESSWAY_SERVER__URLS=http://0.0.0.0:5080 \
    DOTNET_EnableDiagnostics=0
WORKDIR /app
USER $APP_UID
VOLUME /data
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/expressway.dll"]
CMD ["serve"]
