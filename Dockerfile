# Compressor's page and API in a container:
#
#   ./release linux-x64 && docker build -t compressor .
#   docker run --rm -p 127.0.0.1:7071:8080 -v compressor:/data compressor
#
# or one video of the current folder:
#
#   docker run --rm -v "$PWD:/videos" compressor compress holiday.mov --prompt "under 50MB"
FROM debian:12-slim

RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates ffmpeg fonts-dejavu-core fonts-symbola fonts-wqy-microhei libssl3 \
 && rm -rf /var/lib/apt/lists/*

# "amd64" and "arm64", as docker names them; ./release names them as .NET does.
ARG TARGETARCH=amd64
COPY artifacts/release/image/${TARGETARCH}/compressor /usr/local/bin/compressor

RUN useradd --uid 1000 --create-home compressor && mkdir /data /videos && chown compressor /data /videos
USER compressor
ENV Data__Directory=/data DOTNET_BUNDLE_EXTRACT_BASE_DIR=/tmp/compressor
VOLUME /data
WORKDIR /videos
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /api/health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

# "compress …" runs one video; without arguments, the page and the API are served.
ENTRYPOINT ["compressor"]
CMD ["serve", "--urls", "http://0.0.0.0:8080"]
