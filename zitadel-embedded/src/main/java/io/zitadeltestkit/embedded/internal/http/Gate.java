package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.access.Access;
import io.zitadeltestkit.embedded.internal.access.Authentication;
import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.access.SystemUsers;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.NamesInstance;
import io.zitadeltestkit.embedded.internal.operation.NamesOrganization;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Operation.Family;
import io.zitadeltestkit.embedded.internal.query.ListLimits;
import io.zitadeltestkit.embedded.internal.query.QueryFailure;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.validation.Validator;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checks before every handler, in the order of the real server: instance, token, permission of
 * the method, validation. Whether the entity exists, and whether the caller may access it, is up to
 * the handler.
 */
public final class Gate {
  private static final String NO_INSTANCE =
      "Instance not found. Make sure you got the domain right. "
          + "Check out https://zitadel.com/docs/apis/introduction#domains";

  /** The services whose requests name an instance or need none. */
  private static final Set<String> ABOVE_INSTANCES =
      Set.of("zitadel.system.v1.SystemService", "zitadel.instance.v2.InstanceService");

  private final Instances instances;
  private final Authentication authentication;
  private final SystemUsers systemUsers;
  private final String externalDomain;
  private final Clock clock;
  private final Profile profile;

  /** A gate to some instances; the refusal of a wrong host name contains the external domain. */
  public Gate(
      Instances instances,
      Authentication authentication,
      SystemUsers systemUsers,
      String externalDomain,
      Clock clock,
      Profile profile) {
    this.instances = instances;
    this.authentication = authentication;
    this.systemUsers = systemUsers;
    this.externalDomain = externalDomain;
    this.clock = clock;
    this.profile = profile;
  }

  /** {@return the release that the server emulates} */
  Profile profile() {
    return profile;
  }

  /** Runs an operation, or throws a fault. */
  <Q, A> A pass(Operation<Q, A> operation, HttpRequest request, Q decoded) {
    Call call = admit(operation, request, decoded);
    Validator.check(decoded, operation.requestName(), profile);
    Q bounded = profile.has(Difference.LIST_LIMITS) ? ListLimits.enforced(decoded) : decoded;
    try {
      return operation.handler().handle(storing(operation, request, call), bounded);
    } catch (QueryFailure failure) {
      throw failure.of(operation.service(), operation.method());
    }
  }

  /** A text with NUL fails in the query, or when something is stored. */
  private static Call storing(Operation<?, ?> operation, HttpRequest request, Call call) {
    if (!NulText.isIn(request)) {
      return call;
    }
    if (QueryFailure.queriesTexts(operation.service(), operation.method())) {
      throw QueryFailure.ofNul();
    }
    return call.unstorable();
  }

  private <Q> Call admit(Operation<Q, ?> operation, HttpRequest request, Q decoded) {
    Optional<Instance> instance = target(operation, request, decoded);
    if (operation.permission().equals(Operation.PUBLIC)) {
      return new Call(instance.orElseGet(this::anyInstance), Caller.NOBODY, request.origin());
    }
    String authorization = request.header("authorization");
    Caller caller =
        authorization.isEmpty()
            ? Caller.NOBODY
            : systemUsers.identify(Authentication.tokenOf(authorization)).orElse(Caller.NOBODY);
    if (!caller.system()) {
      caller = authenticate(instance, request, authorization);
    }
    if (decoded instanceof NamesOrganization named && named.namesOrganization()) {
      caller = inOrganization(instance, caller, named);
    }
    Instance where =
        instance.orElseGet(
            () -> decoded instanceof NamesInstance named ? empty(named) : anyInstance());
    if (!operation.permission().equals(Operation.AUTHENTICATED)) {
      Access.requireForMethod(
          where.state(), caller, operation.permission(), operation.resource().apply(decoded));
      where.permissions().note(caller.userId(), operation.permission(), caller.orgId());
    }
    return new Call(where, caller, request.origin());
  }

  private static Caller inOrganization(
      Optional<Instance> instance, Caller caller, NamesOrganization named) {
    return instance
        .flatMap(found -> named.organizationId(found.state()))
        .map(Gate::queried)
        .map(caller::in)
        .orElseThrow(Authentication::noOrganization);
  }

  /** The roles in the organization are looked up before the request is validated. */
  private static String queried(String orgId) {
    if (NulText.hasNul(orgId)) {
      throw QueryFailure.ofNul().of("", "");
    }
    return orgId;
  }

  /** Without an instance there are no users whose token could be valid. */
  private Caller authenticate(
      Optional<Instance> instance, HttpRequest request, String authorization) {
    if (instance.isEmpty()) {
      String token = Authentication.tokenOf(authorization);
      throw isOfSession(token)
          ? Fault.notFound("QUERY-SFeaa", "Errors.Session.NotExisting")
          : Authentication.invalidToken();
    }
    return authentication.authenticate(
        instance.get(), authorization, request.header("x-zitadel-orgid"));
  }

  /** A session token names its session, which is then looked for. */
  private boolean isOfSession(String token) {
    return OpaqueTokens.sessionOf(token)
        .filter(id -> instances.all().stream().anyMatch(any -> any.state().has(Session.TABLE, id)))
        .isPresent();
  }

  /**
   * Returns the instance of a request: the one that its host name picks, except for the services
   * above the instances, whose requests name one or need none. The second generation reports an
   * unknown instance id only after authentication.
   */
  private Optional<Instance> target(
      Operation<?, ?> operation, HttpRequest request, Object decoded) {
    if (!ABOVE_INSTANCES.contains(operation.service())) {
      return Optional.of(instance(request));
    }
    if (!(decoded instanceof NamesInstance named)) {
      return Optional.empty();
    }
    if (named.instanceId().isEmpty()) {
      return Optional.of(instance(request));
    }
    Optional<Instance> found = instances.byId(named.instanceId());
    if (found.isEmpty() && operation.family() == Family.V1) {
      throw Fault.noInstance(
          "unable to set instance using id %s: ID=QUERY-1kIjX Message=%s"
              .formatted(named.instanceId(), NO_INSTANCE));
    }
    return found;
  }

  /**
   * To a system user, an instance that does not exist looks empty, as on the real server: its lists
   * are empty, and entities in it are not found.
   */
  private Instance empty(NamesInstance named) {
    return new Instance(named.instanceId(), clock, profile);
  }

  private Instance anyInstance() {
    return instances.all().stream()
        .findFirst()
        .orElseThrow(() -> Fault.noInstance("The server has no instance any more."));
  }

  /** Throws a fault unless the request has a token whose owner may call for an organization. */
  public void requireCaller(HttpRequest request, String orgId) {
    authentication.authenticate(instanceOfPage(request), request.header("authorization"), orgId);
  }

  /** {@return the instance that a request's host name picks, or throws a fault} */
  public Instance instance(HttpRequest request) {
    RequestTarget domain = request.domain();
    Unknown unknown = unknown(domain);
    if (unknown != null) {
      if (profile.has(Difference.SHORT_UNKNOWN_HOST)) {
        throw refusal(domain, unknown, unknown.parent());
      }
      throw refusal(
          domain,
          unknown,
          " Parent=(unable to get instance by domain: instanceDomain %s, publicHostname %s: ID=%s Message=Errors.Instance.NotFound%s)"
              .formatted(
                  domain.instanceName(), domain.requestedName(), unknown.id(), unknown.parent()));
    }
    return instances.byHost(domain.instanceName()).orElseThrow();
  }

  /** {@return the same; the refusal has the form of pages and OAuth endpoints} */
  public Instance instanceOfPage(HttpRequest request) {
    RequestTarget domain = request.domain();
    Unknown unknown = unknown(domain);
    if (unknown != null) {
      throw refusal(domain, unknown, unknown.parent());
    }
    return instances.byHost(domain.instanceName()).orElseThrow();
  }

  /** Why a domain picks no instance; null if it picks one. */
  private @Nullable Unknown unknown(RequestTarget domain) {
    Optional<Instance> instance = instances.byHost(domain.instanceName());
    if (instance.isEmpty()) {
      return new Unknown("QUERY-1kIjX", "");
    }
    String shown = domain.requestedName();
    return shown.equals(domain.instanceName())
            || instance.get().state().has(InstanceDomain.TRUSTED, shown)
        ? null
        : new Unknown("QUERY-IuGh1", " Parent=(public domain \"" + shown + "\" not trusted)");
  }

  private Fault refusal(RequestTarget domain, Unknown unknown, String parent) {
    return Fault.noInstance(
        "unable to set instance using origin %s (ExternalDomain is %s): ID=%s Message=%s%s"
            .formatted(domain, externalDomain, unknown.id(), NO_INSTANCE, parent));
  }

  private record Unknown(String id, String parent) {}
}
