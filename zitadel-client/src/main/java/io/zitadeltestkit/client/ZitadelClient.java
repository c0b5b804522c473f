package io.zitadeltestkit.client;

/** A client of Zitadel's API. */
public final class ZitadelClient {
  private ZitadelClient() {}
}
