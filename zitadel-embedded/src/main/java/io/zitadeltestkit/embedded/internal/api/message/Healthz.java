package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;

/** The health check of every service of the first generation. */
public final class Healthz {
  private Healthz() {}

  /** Answers. */
  public static EmptyResponse answer(Call call, EmptyRequest request) {
    return new EmptyResponse();
  }
}
