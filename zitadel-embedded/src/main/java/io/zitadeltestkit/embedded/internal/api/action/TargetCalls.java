package io.zitadeltestkit.embedded.internal.api.action;

import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.CreateTargetRequest;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.CreateTargetResponse;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.PayloadType;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTAsync;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTCall;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTWebhook;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.UpdateTargetRequest;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.UpdateTargetResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.ActionTarget;
import io.zitadeltestkit.embedded.internal.model.instance.ActionTarget.Kind;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.secret.SigningSecrets;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.uri.UrlSyntax;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes targets. They are stored, but never called: only a real server calls
 * them.
 */
final class TargetCalls {
  private TargetCalls() {}

  static CreateTargetResponse create(Call call, CreateTargetRequest request) {
    Duration timeout = request.timeout();
    if (timeout == null || timeout.isZero()) {
      throw Fault.invalidArgument("COMMAND-39f35d8uri", "Target has no timeout");
    }
    requireAllowed(call, request.endpoint(), "COMMAND-1r2k6qo6wg", "COMMAND-NcJUKo");
    ActionTarget created =
        call.write(
            tx -> {
              requireFreeName(tx, request.name());
              return tx.put(
                  ActionTarget.TABLE,
                  of(request.restWebhook(), request.restCall(), request.restAsync())
                      .on(
                          new ActionTarget(
                              tx.newId(),
                              request.name(),
                              Kind.ASYNC,
                              false,
                              timeout,
                              request.endpoint(),
                              request.payloadType().name(),
                              SigningSecrets.create(),
                              tx.created())));
            });
    return new CreateTargetResponse(
        created.id(), created.stamp().createdAt(), created.signingKey());
  }

  /** The kind of a target, as in messages. */
  private record Type(@Nullable Kind kind, boolean interruptOnError) {
    ActionTarget on(ActionTarget target) {
      Kind wanted = kind == null ? target.kind() : kind;
      boolean interrupts = kind == null ? target.interruptOnError() : interruptOnError;
      return target.with(b -> b.kind(wanted).interruptOnError(interrupts));
    }
  }

  private static Type of(
      @Nullable RESTWebhook webhook, @Nullable RESTCall restCall, @Nullable RESTAsync async) {
    if (webhook != null) {
      return new Type(Kind.WEBHOOK, webhook.interruptOnError());
    }
    if (restCall != null) {
      return new Type(Kind.CALL, restCall.interruptOnError());
    }
    return new Type(async == null ? null : Kind.ASYNC, false);
  }

  static UpdateTargetResponse update(Call call, UpdateTargetRequest request) {
    Duration timeout = request.timeout();
    if (timeout != null && timeout.isZero()) {
      throw Fault.invalidArgument("COMMAND-08b39vdi57", "Target has no timeout");
    }
    if (request.endpoint() != null) {
      requireAllowed(call, request.endpoint(), "COMMAND-jsbaera7b6", "COMMAND-jKbbu2");
    }
    boolean newKey = request.expirationSigningKey() != null;
    ActionTarget changed =
        call.write(
            tx -> {
              ActionTarget before =
                  tx.get(
                      ActionTarget.TABLE,
                      request.id(),
                      () -> Fault.notFound("COMMAND-xj14f2cccn", "Target not found"));
              ActionTarget after = changed(before, request, newKey);
              if (after.equals(before)) {
                return before;
              }
              if (!after.name().equals(before.name())) {
                requireFreeName(tx, after.name());
              }
              return tx.put(ActionTarget.TABLE, after.withStamp(tx.changed(before)));
            });
    return new UpdateTargetResponse(
        changed.stamp().changedAt(), newKey ? changed.signingKey() : null);
  }

  private static ActionTarget changed(
      ActionTarget before, UpdateTargetRequest request, boolean newKey) {
    String name = request.name();
    Duration timeout = request.timeout();
    String endpoint = request.endpoint();
    return of(request.restWebhook(), request.restCall(), request.restAsync())
        .on(
            before.with(
                b ->
                    b.name(name == null ? before.name() : name)
                        .timeout(timeout == null ? before.timeout() : timeout)
                        .endpoint(endpoint == null ? before.endpoint() : endpoint)
                        .payload(
                            request.payloadType() == PayloadType.PAYLOAD_TYPE_UNSPECIFIED
                                ? before.payload()
                                : request.payloadType().name())
                        .signingKey(newKey ? SigningSecrets.create() : before.signingKey())));
  }

  /**
   * For a target that was deleted before, the answer has the date; for an unknown one it has none.
   */
  static DeletedResponse delete(Call call, IdRequest request) {
    return new DeletedResponse(
        call.write(
            tx ->
                tx.find(ActionTarget.TABLE, request.id())
                    .map(target -> Removal.remove(tx, ActionTarget.TABLE, target.id()).changedAt())
                    .or(() -> Removal.when(tx.state(), ActionTarget.TABLE, request.id()))
                    .orElse(null)));
  }

  private static void requireAllowed(
      Call call, String endpoint, String invalidId, String deniedId) {
    if (UrlSyntax.errorOf(endpoint).isPresent()) {
      throw Fault.invalidArgument(invalidId, "Target has an invalid URL");
    }
    if (isDenied(call, endpoint)) {
      throw Fault.invalidArgument(deniedId, "Errors.Target.DeniedURL");
    }
  }

  /** A text that only Go accepts as a URL has no host. */
  private static boolean isDenied(Call call, String endpoint) {
    try {
      return call.profile().denied().denies(new URI(endpoint));
    } catch (URISyntaxException e) {
      return true;
    }
  }

  private static void requireFreeName(Tx tx, String name) {
    if (tx.state().findBy(ActionTarget.TABLE, ActionTarget.BY_NAME, name).isPresent()) {
      throw Fault.alreadyExists("V3-DKcYh", "Errors.Target.AlreadyExists");
    }
  }
}
