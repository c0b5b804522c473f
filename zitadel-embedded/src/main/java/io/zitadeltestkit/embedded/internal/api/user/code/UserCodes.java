package io.zitadeltestkit.embedded.internal.api.user.code;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.user.UserCode;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Optional;

/** Creates and checks verification codes. */
public final class UserCodes {
  private UserCodes() {}

  /**
   * How a code is delivered.
   *
   * @param returned whether it is returned to the caller instead of being sent
   * @param urlTemplate the template of the link; empty for the server's own page
   * @param applicationName the application in an invitation; empty for the server's own name
   * @param byTextMessage whether it is sent to the telephone number instead of by mail
   */
  public record Delivery(
      boolean returned, String urlTemplate, String applicationName, boolean byTextMessage) {
    /** With the default channel. */
    public Delivery(boolean returned, String urlTemplate, String applicationName) {
      this(returned, urlTemplate, applicationName, false);
    }

    /** By a message with a link to the server's own page. */
    public static final Delivery SENT = new Delivery(false, "", "");

    /** In the answer to the call. */
    public static final Delivery RETURNED = new Delivery(true, "", "");
  }

  /** Creates a code, replacing an earlier one of its kind, and returns it. */
  public static String issue(Tx tx, String userId, Kind kind, Delivery delivery) {
    SecretGenerator generator = SecretGenerator.of(tx.state(), kind.generator());
    String code = generator.secret();
    tx.put(
        UserCode.TABLE,
        new UserCode(
            UserCode.idOf(kind, userId),
            userId,
            kind,
            Hashes.of(code),
            generator.expiresAt(tx.now()),
            delivery.returned(),
            delivery.urlTemplate(),
            delivery.applicationName(),
            0,
            tx.created()));
    if (!delivery.returned()) {
      tx.send(
          Notification.ofCode(
              notification(kind),
              kind == Kind.PHONE || delivery.byTextMessage() ? Channel.SMS : Channel.EMAIL,
              userId,
              code,
              delivery.urlTemplate(),
              delivery.applicationName()));
    }
    return code;
  }

  private static Notification.Kind notification(Kind kind) {
    return switch (kind) {
      case EMAIL -> Notification.Kind.EMAIL_CODE;
      case PHONE -> Notification.Kind.PHONE_CODE;
      case PASSWORD -> Notification.Kind.PASSWORD_CODE;
      case INVITE -> Notification.Kind.INVITE_CODE;
    };
  }

  /** Finds a user's code of a kind. */
  public static Optional<UserCode> find(Tx tx, String userId, Kind kind) {
    return tx.find(UserCode.TABLE, UserCode.idOf(kind, userId));
  }

  /** Returns whether a code is the user's current one, and still valid. */
  public static boolean matches(Tx tx, String userId, Kind kind, String code) {
    return find(tx, userId, kind).filter(known -> problem(tx, known, code).isEmpty()).isPresent();
  }

  /** Throws a fault if a code is wrong or expired. */
  public static void require(Tx tx, String userId, Kind kind, String code) {
    UserCode known =
        find(tx, userId, kind)
            .orElseThrow(() -> Fault.failedPrecondition("COMMAND-2M9fs", "Code not found"));
    problem(tx, known, code)
        .ifPresent(
            fault -> {
              throw fault;
            });
  }

  /** Deletes the code of a kind. */
  public static void discard(Tx tx, String userId, Kind kind) {
    tx.remove(UserCode.TABLE, UserCode.idOf(kind, userId));
  }

  private static Optional<Fault> problem(Tx tx, UserCode known, String code) {
    if (known.code().isExpired(tx.now())) {
      return Optional.of(Fault.failedPrecondition("CODE-QvUQ4P", "Code is expired"));
    }
    return known.code().matches(code)
        ? Optional.empty()
        : Optional.of(Fault.invalidArgument("CODE-woT0xc", "Code is invalid"));
  }
}
