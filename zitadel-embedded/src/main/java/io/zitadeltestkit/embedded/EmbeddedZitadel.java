package io.zitadeltestkit.embedded;

/** A placeholder. */
public final class EmbeddedZitadel {
  private EmbeddedZitadel() {}
}
