package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;

/** The call that every service of the first generation answers as long as it lives. */
public final class Healthz {
  private Healthz() {}

  /** Answers. */
  public static EmptyResponse answer(Call call, EmptyRequest request) {
    return new EmptyResponse();
  }
}
