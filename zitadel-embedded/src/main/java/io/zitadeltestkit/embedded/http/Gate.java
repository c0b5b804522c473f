package io.zitadeltestkit.embedded.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.access.Access;
import io.zitadeltestkit.embedded.access.Authentication;
import io.zitadeltestkit.embedded.access.Caller;
import io.zitadeltestkit.embedded.access.SystemUsers;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.Instances;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.proto.ProtoJson;
import io.zitadeltestkit.embedded.proto.Validator;

/**
 * What every operation passes on its way to its handler: instance, caller, permission, validation.
 */
public final class Gate {
  private final Instances instances;
  private final Authentication authentication;
  private final SystemUsers systemUsers;
  private final String externalDomain;

  /** A gate to some instances; the external domain is named in the refusal of a wrong host name. */
  public Gate(
      Instances instances,
      Authentication authentication,
      SystemUsers systemUsers,
      String externalDomain) {
    this.instances = instances;
    this.authentication = authentication;
    this.systemUsers = systemUsers;
    this.externalDomain = externalDomain;
  }

  /** Runs an operation, or ends with a fault. */
  <Q, A> A pass(Operation<Q, A> operation, HttpRequest request, JsonNode message) {
    Q decoded = ProtoJson.decode(message, operation.request());
    Call call = admit(operation, request);
    Validator.check(decoded);
    return operation.handler().handle(call, decoded);
  }

  private Call admit(Operation<?, ?> operation, HttpRequest request) {
    if (operation.permission().equals(Operation.PUBLIC)) {
      return new Call(instance(request), Caller.NOBODY, request.origin());
    }
    String authorization = request.header("authorization");
    Caller system =
        authorization.isEmpty()
            ? Caller.NOBODY
            : systemUsers.identify(Authentication.tokenOf(authorization)).orElse(Caller.NOBODY);
    if (system.system()) {
      Instance instance =
          instances
              .byHost(request.host())
              .or(() -> instances.all().stream().findFirst())
              .orElseThrow(() -> unknownHost(request));
      require(operation, instance, system);
      return new Call(instance, system, request.origin());
    }
    if (operation.service().startsWith("zitadel.system.")) {
      Authentication.tokenOf(authorization);
      throw Authentication.invalidToken();
    }
    Instance instance = instance(request);
    Caller caller =
        authentication.authenticate(instance, authorization, request.header("x-zitadel-orgid"));
    require(operation, instance, caller);
    return new Call(instance, caller, request.origin());
  }

  private static void require(Operation<?, ?> operation, Instance instance, Caller caller) {
    if (!operation.permission().equals(Operation.AUTHENTICATED)) {
      Access.requireForMethod(instance.state(), caller, operation.permission());
    }
  }

  /** Returns the instance that a request's host name picks, or ends with a fault. */
  public Instance instance(HttpRequest request) {
    return instances.byHost(request.host()).orElseThrow(() -> unknownHost(request));
  }

  private Fault unknownHost(HttpRequest request) {
    String host = request.host();
    return Fault.plain(
        Code.NOT_FOUND,
        "unable to set instance using origin &{%s  %s} (ExternalDomain is %s): "
                .formatted(
                    request.hostAndPort(), request.secure() ? "https" : "http", externalDomain)
            + "ID=QUERY-1kIjX Message=Instance not found. Make sure you got the domain right. "
            + "Check out https://zitadel.com/docs/apis/introduction#domains "
            + ("Parent=(unable to get instance by domain: instanceDomain %s, publicHostname %s: "
                    + "ID=QUERY-1kIjX Message=Errors.Instance.NotFound)")
                .formatted(host, host));
  }
}
