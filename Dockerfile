# A node: PostgreSQL of the official image, plus Citus from the signed package repository of its makers.
#
# The official citusdata/citus image cannot be used: it creates the extension in every new database, and the journey
# starts on a regular one. Here the library is only preloaded.
#
# The suite is pinned, as Citus is packaged for few of them. Which versions go together:
#   Citus 12.1 with PostgreSQL 14 to 16, 13.2 with 15 to 17, 14.1 with 16 to 18.
# The packages are made for amd64. On an ARM machine build with DOCKER_DEFAULT_PLATFORM=linux/amd64.
ARG PG_MAJOR=16
FROM postgres:${PG_MAJOR}-bookworm

# Again, as an argument from before FROM is forgotten after it.
ARG PG_MAJOR=16
ARG CITUS_VERSION=12.1.12

# The key goes into a keyring of its own, which signs for this repository and for no other. No
# fingerprint of it is known to be published, so what vouches for it is TLS. The package's name carries the series:
# 12.1 for 12.1.12.
RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends ca-certificates curl gnupg; \
    curl -fsSL -o /tmp/citus.asc https://repos.citusdata.com/community/gpgkey; \
    gpg --dearmor -o /usr/share/keyrings/citus.gpg /tmp/citus.asc; \
    echo "deb [signed-by=/usr/share/keyrings/citus.gpg] https://repos.citusdata.com/community/debian/ bookworm main" \
        > /etc/apt/sources.list.d/citus.list; \
    apt-get update; \
    apt-get install -y --no-install-recommends \
        "postgresql-${PG_MAJOR}-citus-${CITUS_VERSION%.*}=${CITUS_VERSION}.citus-1"; \
    rm -rf /tmp/citus.asc /root/.gnupg /var/lib/apt/lists/*

# Every data folder that initdb makes from now on includes these settings.
COPY src/main/resources/postgresql/citus.conf /usr/share/postgresql/citus.conf
RUN echo "include '/usr/share/postgresql/citus.conf'" >> /usr/share/postgresql/postgresql.conf.sample
