package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;

/** The call that every service of the first generation answers as long as it lives. */
public final class Healthz {
  private Healthz() {}

  /** It asks nothing. */
  public record Request() {}

  /** It says nothing. */
  public record Response() {}

  /** Answers. */
  public static Response answer(Call call, Request request) {
    return new Response();
  }
}
