package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A REST gateway that is not connected yet: a real server's gateway connects to the server itself,
 * which fails for a while after the start, when Connect calls are answered already.
 */
public final class LateGateway implements Wire {
  private static final List<String> PREFIXES =
      List.of("/v2/", "/v2beta/", "/v3alpha/", "/management/", "/admin/", "/auth/", "/system/");

  private final long openNanos;

  /** A gateway that is connected after this time from now on. */
  public LateGateway(Duration delay) {
    openNanos = System.nanoTime() + delay.toNanos();
  }

  /** Refuses REST calls until the gateway is connected; answers nothing after that. */
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
