package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A REST gateway that is not connected yet: a real server's dials the server that it belongs to,
 * and for a while after the start finds nobody there, though Connect calls are answered already.
 */
public final class LateGateway implements Wire {
  private static final List<String> PREFIXES =
      List.of("/v2/", "/v2beta/", "/v3alpha/", "/management/", "/admin/", "/auth/", "/system/");

  private final long openNanos;

  /** A gateway that is connected after this time from now on. */
  public LateGateway(Duration delay) {
    openNanos = System.nanoTime() + delay.toNanos();
  }

  /** Answers REST calls until the gateway is connected, and nothing from then on. */
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    if (System.nanoTime() - openNanos >= 0
        || PREFIXES.stream().noneMatch(request.path()::startsWith)) {
      return Optional.empty();
    }
    Fault fault =
        Fault.plain(
            Code.UNAVAILABLE,
            "connection error: desc = \"transport: Error while dialing: dial tcp 127.0.0.1:8080: "
                + "connect: connection refused\"");
    return Optional.of(HttpAnswer.json(fault.code().httpStatus(), FaultJson.rest(fault)));
  }
}
