package io.zitadeltestkit.internal;

import java.time.Duration;

/** How long the toolkit waits until what it has created can be seen and used. */
public final class Visibility {
  /** On a busy machine a real server's lists lag by several seconds. */
  public static final Duration DEADLINE = Duration.ofSeconds(15);

  private Visibility() {}
}
