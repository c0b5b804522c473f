package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.delivery.Message;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.http.Wire;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.uri.Loopback;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The page at {@code /}, for browsers on this machine. Programs get the real server's answer there.
 * The page's own requests are not in the journal and not affected by faults: it has to work when
 * little else does.
 */
public final class Desk implements Wire {
  private static final String OWN = "/desk/";

  private final DeskGuard guard = new DeskGuard();
  private final Journal journal;
  private final Buttons buttons;
  private final DeskPage page;
  private final Function<HttpRequest, Instance> instancesByHost;

  /**
   * The functions of the server that the page uses.
   *
   * @param instances picks the instance of a request, or throws a fault
   * @param operations finds the operation of a request
   * @param callers finds the caller by the header {@code Authorization}
   * @param signed tells whether an instance has signed a token
   * @param messages returns the messages that an instance has sent, oldest first
   */
  public record Parts(
      Function<HttpRequest, Instance> instances,
      Function<HttpRequest, Optional<Operation<?, ?>>> operations,
      BiFunction<Instance, String, Caller> callers,
      BiPredicate<Instance, String> signed,
      Function<Instance, List<Message>> messages) {}

  /** A page for some instances. */
  public Desk(Instances instances, MovableClock clock, DeskSource source, Parts parts) {
    journal = new Journal(clock);
    buttons = new Buttons(instances, clock, source.faults());
    page = new DeskPage(clock, source, parts, journal, guard.token());
    instancesByHost = parts.instances();
  }

  /** Writes requests to the journal, except the page's own. */
  public Interceptor before(Interceptor others) {
    Interceptor recorded = journal.interceptor().then(others);
    return (request, rest) ->
        isOwn(request) ? Optional.of(rest.get()) : recorded.around(request, rest);
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    if (!isOwn(request)) {
      return Optional.empty();
    }
    try {
      return Optional.of(request.path().equals("/") ? shown(request, Map.of()) : ownPath(request));
    } catch (Fault fault) {
      boolean byAddress = Loopback.isLoopback(DeskGuard.name(request)) && !isLocalhost(request);
      if (request.path().equals("/") && fault.code() == Code.NOT_FOUND && byAddress) {
        return Optional.of(HttpAnswer.seeOther("http://localhost" + port(request) + "/"));
      }
      return Optional.of(DeskTemplate.text(fault.code().httpStatus(), fault.message()));
    }
  }

  /** At the start page only browsers get the page; its other paths don't exist on a real server. */
  private static boolean isOwn(HttpRequest request) {
    return request.path().startsWith(OWN)
        || (request.path().equals("/")
            && isRead(request)
            && request.header("accept").contains("text/html")
            && DeskGuard.isLocal(request));
  }

  /** Instances have names, not addresses: 127.0.0.1 means the one with this port. */
  private static String port(HttpRequest request) {
    String host = request.header("host");
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(colon) : "";
  }

  private static boolean isLocalhost(HttpRequest request) {
    return DeskGuard.name(request).equals("localhost");
  }

  private static boolean isRead(HttpRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private HttpAnswer ownPath(HttpRequest request) {
    String name = request.path().substring(OWN.length());
    if (!DeskGuard.isLocal(request)) {
      return DeskTemplate.text(403, guard.refusal(request).orElse(""));
    }
    return switch (name) {
      case "style.css", "script.js" ->
          isRead(request) ? DeskTemplate.resource(name) : wrongMethod("GET, HEAD");
      case "requests" -> isRead(request) ? requests(request) : wrongMethod("GET, HEAD");
      case "clock", "lag", "faults", "decode" ->
          request.method().equals("POST") ? pressed(name, request) : wrongMethod("POST");
      default -> DeskTemplate.text(404, "There is no such page; the server's page is at /.");
    };
  }

  private static HttpAnswer wrongMethod(String allowed) {
    return HttpAnswer.status(405).with("Allow", allowed);
  }

  private HttpAnswer requests(HttpRequest request) {
    return page.requests(instancesByHost.apply(request));
  }

  private HttpAnswer pressed(String button, HttpRequest request) {
    Optional<String> refusal = guard.refusal(request);
    if (refusal.isPresent()) {
      return DeskTemplate.text(403, refusal.get());
    }
    if (button.equals("decode")) {
      return page.decoded(request, instancesByHost.apply(request));
    }
    try {
      return HttpAnswer.seeOther("/?done=" + buttons.press(button, request) + "#controls");
    } catch (IllegalArgumentException e) {
      return shown(request, Map.of("problem", String.valueOf(e.getMessage())));
    }
  }

  private HttpAnswer shown(HttpRequest request, Map<String, ?> more) {
    return page.shown(request, instancesByHost.apply(request), more);
  }
}
