package io.zitadeltestkit.embedded.internal.server;

import io.zitadeltestkit.embedded.internal.access.Authentication;
import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.access.SystemUsers;
import io.zitadeltestkit.embedded.internal.api.session.SessionTokens;
import io.zitadeltestkit.embedded.internal.delivery.Outbox;
import io.zitadeltestkit.embedded.internal.desk.Desk;
import io.zitadeltestkit.embedded.internal.desk.DeskSource;
import io.zitadeltestkit.embedded.internal.desk.SeedPasswords;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.CleanPaths;
import io.zitadeltestkit.embedded.internal.http.ConnectWire;
import io.zitadeltestkit.embedded.internal.http.Cors;
import io.zitadeltestkit.embedded.internal.http.DebugWire;
import io.zitadeltestkit.embedded.internal.http.Gate;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpFront;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.http.LateGateway;
import io.zitadeltestkit.embedded.internal.http.RestWire;
import io.zitadeltestkit.embedded.internal.http.Wire;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.oidc.OidcSignInFlow;
import io.zitadeltestkit.embedded.internal.oidc.OidcWire;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.AccessTokens;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Server;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.operation.Services;
import io.zitadeltestkit.embedded.internal.site.Assets;
import io.zitadeltestkit.embedded.internal.site.IdpCallbacks;
import io.zitadeltestkit.embedded.internal.site.ScimWire;
import io.zitadeltestkit.embedded.internal.site.SitePages;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.ui.SignInPages;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Serves instances. It does not create or store them. */
public final class ZitadelServer implements AutoCloseable {
  private final HttpFront front;
  private final Outbox outbox;

  private ZitadelServer(HttpFront front, Outbox outbox) {
    this.front = front;
    this.outbox = outbox;
  }

  /**
   * Starts to serve instances.
   *
   * @param instances the instances
   * @param clock the server's clock
   * @param options its options
   * @throws IOException if the address is taken
   */
  public static ZitadelServer serve(Instances instances, MovableClock clock, ServerOptions options)
      throws IOException {
    return serve(instances, clock, options, null);
  }

  /**
   * Starts to serve instances.
   *
   * @param instances the instances
   * @param clock the server's clock
   * @param options its options
   * @param source the data of the page for developers; null for a server without the page, required
   *     for any server that others can reach
   * @throws IOException if the address is taken
   */
  public static ZitadelServer serve(
      Instances instances, MovableClock clock, ServerOptions options, @Nullable DeskSource source)
      throws IOException {
    SigningKeys keys = new SigningKeys();
    Authentication authentication =
        new Authentication(List.of(new AccessTokens(keys), new SessionTokens()));
    SystemUsers systemUsers =
        new SystemUsers(options.systemUsers(), options.systemAudience(), clock);
    Gate gate =
        new Gate(
            instances,
            authentication,
            systemUsers,
            options.externalDomain(),
            clock,
            options.profile());
    AuthRequests authRequests = new AuthRequests(keys);
    Services services =
        Apis.services(
            new Server(instances, clock, options.externalDomain(), options.profile()),
            authRequests);
    RestWire rest = new RestWire(services, gate);
    AtomicInteger port = new AtomicInteger(options.endpoint().address().getPort());
    Outbox outbox = new Outbox(instances, port::get);
    Optional<Desk> desk =
        Optional.ofNullable(source)
            .map(
                shown ->
                    new Desk(
                        instances,
                        clock,
                        shown,
                        new Desk.Parts(
                            gate::instanceOfPage,
                            request -> operation(services, rest, request),
                            (instance, header) ->
                                caller(authentication, systemUsers, instance, header),
                            keys::hasSigned,
                            instance -> outbox.of(instance.id()))));
    List<Wire> wires = new ArrayList<>();
    wires.add(new CleanPaths());
    wires.add(new DebugWire());
    wires.add(Cors.API.around(new ConnectWire(services, gate)));
    wires.add(new OidcWire(gate, keys));
    desk.ifPresent(wires::add);
    wires.add(
        new SignInPages(
            gate::instanceOfPage,
            new OidcSignInFlow(authRequests, keys),
            source == null ? new SeedPasswords() : source.passwords()));
    wires.add(new SitePages());
    wires.add(new IdpCallbacks());
    wires.add(Cors.API.around(new Assets()));
    wires.add(new ScimWire(gate));
    if (!options.gatewayDelay().isZero()) {
      wires.add(new LateGateway(options.gatewayDelay()));
    }
    wires.add(Cors.API.aroundLast(rest));
    Interceptor interceptor =
        desk.map(page -> page.before(options.interceptor())).orElse(options.interceptor());
    HttpFront front = new HttpFront(options.endpoint(), interceptor, wires);
    port.set(front.port());
    return new ZitadelServer(front, outbox);
  }

  private static Optional<Operation<?, ?>> operation(
      Services services, RestWire rest, HttpRequest request) {
    return services
        .startOf(request.path())
        .<Operation<?, ?>>map(
            service ->
                service
                    .operations()
                    .get(request.path().substring(request.path().lastIndexOf('/') + 1)))
        .or(() -> rest.operationOf(request));
  }

  private static Caller caller(
      Authentication authentication, SystemUsers systemUsers, Instance instance, String header) {
    try {
      Optional<Caller> system = systemUsers.identify(Authentication.tokenOf(header));
      return system.orElseGet(() -> authentication.authenticate(instance, header, ""));
    } catch (Fault refused) {
      return Caller.NOBODY;
    }
  }

  /** {@return the tables of all services, without starting a server} */
  public static List<Service> services(MovableClock clock) {
    return Apis.services(
            new Server(new Instances(), clock, "", Profile.NEWEST),
            new AuthRequests(new SigningKeys()))
        .all();
  }

  /** {@return the port} */
  public int port() {
    return front.port();
  }

  /** {@return the messages that the server sends} */
  public Outbox outbox() {
    return outbox;
  }

  /** Answers a request that did not come over the network; no interceptor sees it. */
  public HttpAnswer ask(HttpRequest request) {
    return front.answer(request);
  }

  /** Stops serving; running calls are aborted. */
  @Override
  public void close() {
    front.close();
    outbox.close();
  }
}
