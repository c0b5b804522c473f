package io.zitadeltestkit.embedded.internal.oidc.device;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization.Progress;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.oidc.authorize.LoginSessions;
import io.zitadeltestkit.embedded.internal.oidc.authorize.RequestedOrganization;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Base64Text;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds, approves and denies the authorization requests of devices. */
public final class DeviceAuthorizations {
  private static final int CIPHER_BLOCK = 16;

  private DeviceAuthorizations() {}

  /**
   * A request with what people need to decide.
   *
   * @param request the request
   * @param application the name of its application
   * @param project the name of its project
   */
  public record Described(DeviceAuthorization request, String application, String project) {}

  /** Finds an undecided request by its user code. */
  public static Optional<Described> find(State state, String userCode) {
    return state
        .findBy(DeviceAuthorization.TABLE, DeviceAuthorization.BY_USER_CODE, Hashes.of(userCode))
        .filter(request -> request.progress() == Progress.INITIATED)
        .flatMap(request -> describe(state, request));
  }

  static Optional<Described> describe(State state, DeviceAuthorization request) {
    return OidcClient.active(state, request.clientId())
        .map(client -> new Described(request, client.app().name(), client.project().name()));
  }

  /**
   * Approves a device for the user of a session.
   *
   * @param sessionToken the session's token; null if the caller does not need it
   * @param permission throws a fault if the caller may not do this
   */
  public static void approve(
      Tx tx, String id, String sessionId, @Nullable String sessionToken, Runnable permission) {
    DeviceAuthorization request = require(tx, id);
    if (request.progress() != Progress.INITIATED) {
      throw Fault.failedPrecondition(
          "COMMAND-D30Jf", "Device Authorization Request has already been handled");
    }
    permission.run();
    Session session =
        LoginSessions.require(tx.state(), tx.profile(), tx.now(), sessionId, sessionToken);
    RequestedOrganization.require(
        tx.state(), request.scope(), session.userOrgId(), "COMMAND-D2j34");
    tx.put(
        DeviceAuthorization.TABLE,
        request.with(
            b ->
                b.progress(Progress.APPROVED)
                    .sessionId(session.id())
                    .userId(session.userId())
                    .orgId(session.userOrgId())
                    .authTime(session.checks().authenticatedAt().orElse(null))
                    .authMethods(session.checks().authenticationMethods())
                    .stamp(tx.changed(request))));
  }

  /**
   * Denies a device.
   *
   * @param permission throws a fault if the caller may not do this
   */
  public static void deny(Tx tx, String id, Runnable permission) {
    DeviceAuthorization request = require(tx, id);
    permission.run();
    tx.put(
        DeviceAuthorization.TABLE,
        request.with(b -> b.progress(Progress.DENIED).stamp(tx.changed(request))));
  }

  private static DeviceAuthorization require(Tx tx, String id) {
    return tx.get(DeviceAuthorization.TABLE, id, () -> undecipherable(tx.profile(), id));
  }

  /** The real server's ids are encrypted device codes, so it refuses others as bad ciphertext. */
  private static Fault undecipherable(Profile profile, String id) {
    if (profile.has(Difference.UNREADABLE_TOKENS)) {
      return Fault.failedPrecondition("CRYPT-ha6Oh", "malformed encrypted value");
    }
    return Base64Text.decode(id)
        .map(DeviceAuthorizations::undecipherable)
        .orElseGet(() -> Fault.of(Code.UNKNOWN, "", Base64Text.problem(id)));
  }

  private static Fault undecipherable(byte[] bytes) {
    if (bytes.length < CIPHER_BLOCK) {
      return Fault.failedPrecondition("CRYPT-23kH1", "cipher text block too short");
    }
    return bytes.length == CIPHER_BLOCK
        ? Fault.notFound("COMMAND-gee5A", "Device Authorization Request does not exist")
        : Fault.failedPrecondition("CRYPT-hiCh0", "non-UTF-8 in decrypted string");
  }
}
