package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.operation.Call;

/**
 * What the methods about identity providers answer where there is none: what makes one is only on a
 * real server.
 */
public final class NoIdentityProviders {
  private NoIdentityProviders() {}

  /** Asks for some; it does not matter for which. */
  public record AnyRequest() {}

  /**
   * An empty page.
   *
   * @param details that there are none
   */
  public record EmptyResponse(ListDetailsV1 details) {}

  /** Adds methods that list some. */
  public static void addLists(FirstGeneration service, String... methods) {
    for (String method : methods) {
      service.add(method, AnyRequest.class, NoIdentityProviders::none);
    }
  }

  /** Adds a method that reads one. */
  public static void addRead(FirstGeneration service, String method, String errorId) {
    service.add(
        method,
        AnyRequest.class,
        (call, request) -> {
          throw Fault.notFound(errorId, "Identity Provider Configuration doesn't exist");
        });
  }

  private static EmptyResponse none(Call call, AnyRequest request) {
    return new EmptyResponse(new ListDetailsV1(0, call.now()));
  }
}
