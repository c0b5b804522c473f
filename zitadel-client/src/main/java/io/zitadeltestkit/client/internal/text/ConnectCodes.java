package io.zitadeltestkit.client.internal.text;

import java.util.List;

/** The codes of errors, which gRPC and Connect share. */
public final class ConnectCodes {
  /** Connect's codes by gRPC's numbers. */
  public static final List<String> ALL =
      List.of(
          "ok",
          "canceled",
          "unknown",
          "invalid_argument",
          "deadline_exceeded",
          "not_found",
          "already_exists",
          "permission_denied",
          "resource_exhausted",
          "failed_precondition",
          "aborted",
          "out_of_range",
          "unimplemented",
          "internal",
          "unavailable",
          "data_loss",
          "unauthenticated");

  private ConnectCodes() {}
}
