package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;

/** The health check of every service of the first generation. */
public final class Healthz {
  private Healthz() {}

  /** The request, without fields. */
  public record Request() {}

  /** The answer, without fields. */
  public record Response() {}

  /** Answers. */
  public static Response answer(Call call, Request request) {
    return new Response();
  }
}
