package io.zitadeltestkit;

/** A placeholder. */
public final class Placeholder {
  private Placeholder() {}
}
