package io.zitadeltestkit.embedded.internal.api.user.invitation;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.code.Attempt;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.VerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.code.UrlTemplates;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.contact.Contacts;
import io.zitadeltestkit.embedded.internal.api.user.invitation.InviteMessages.CreateInviteCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.invitation.InviteMessages.CreateInviteCodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.invitation.InviteMessages.SendInviteCode;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Optional;

/** The calls that invite people to set up their first way to sign in. */
public final class InviteCalls {
  /** After this many wrong codes a new one is needed. */
  private static final int MAX_FAILURES = 3;

  private InviteCalls() {}

  public static CreateInviteCodeResponse create(Call call, CreateInviteCodeRequest request) {
    SendInviteCode send = request.sendCode();
    String urlTemplate = send == null ? "" : UrlTemplates.checked(send.urlTemplate());
    String application =
        send == null || send.applicationName() == null ? "" : send.applicationName();
    boolean returned = request.returnCode() != null;
    return call.write(
        tx -> {
          Person person = invited(call, tx, request.userId());
          String code =
              issue(tx, request.userId(), new Delivery(returned, urlTemplate, application));
          return new CreateInviteCodeResponse(person.detailsOfEvent(tx), returned ? code : null);
        });
  }

  public static DetailsResponse resend(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Person person = invited(call, tx, request.userId());
          if (UserCodes.find(tx, request.userId(), Kind.INVITE)
              .filter(code -> !code.returned())
              .isEmpty()) {
            throw Fault.failedPrecondition("COMMAND-Wr3gq", "Code not found");
          }
          issue(tx, request.userId(), Delivery.SENT);
          return new DetailsResponse(person.detailsOfEvent(tx));
        });
  }

  /** Template and application of the last invitation are kept if the new one has none. */
  private static String issue(Tx tx, String userId, Delivery delivery) {
    Optional<UserCode> last = UserCodes.find(tx, userId, Kind.INVITE);
    return UserCodes.issue(
        tx,
        userId,
        Kind.INVITE,
        new Delivery(
            delivery.returned(),
            delivery.urlTemplate().isEmpty()
                ? last.map(UserCode::urlTemplate).orElse("")
                : delivery.urlTemplate(),
            delivery.applicationName().isEmpty()
                ? last.map(UserCode::applicationName).orElse("")
                : delivery.applicationName()));
  }

  private static Person invited(Call call, Tx tx, String userId) {
    if (!call.caller().is(userId)) {
      call.requireOn(orgOf(tx, userId), userId, "user.write");
    }
    Person person = Person.find(tx, userId, () -> notFound("COMMAND-Wgvn4"));
    if (person.human().passwordHash() != null) {
      throw Fault.failedPrecondition("COMMAND-EF34g", "User is already initialized");
    }
    return person;
  }

  /** Older releases don't know the organization of a service user, but that of a deleted user. */
  private static String orgOf(Tx tx, String userId) {
    return tx.find(User.TABLE, userId)
        .filter(user -> !user.isMachine() || tx.profile().has(Difference.INVITED_SERVICE_USERS))
        .map(User::orgId)
        .or(() -> Removal.find(tx.state(), User.TABLE, userId).map(Removal::orgId))
        .orElse("");
  }

  /** Whoever knows the code may use it; it proves the e-mail address, too. */
  public static DetailsResponse verify(Call call, VerificationRequest request) {
    String userId = request.userId();
    return Attempt.run(
        call,
        tx -> {
          Person person = Person.find(tx, userId, () -> notFound("COMMAND-F5g2h"));
          if (!UserCodes.matches(tx, userId, Kind.INVITE, request.verificationCode())) {
            UserCodes.find(tx, userId, Kind.INVITE).ifPresent(code -> countFailure(tx, code));
            return Attempt.failed(Fault.invalidArgument("COMMAND-Wgn4q", "Code is invalid"));
          }
          return Attempt.of(new DetailsResponse(Contacts.verifyEmail(tx, person).details()));
        });
  }

  private static void countFailure(Tx tx, UserCode code) {
    if (code.failures() + 1 >= MAX_FAILURES || code.code().isExpired(tx.now())) {
      UserCodes.discard(tx, code.userId(), code.kind());
    } else {
      tx.put(
          UserCode.TABLE, code.with(b -> b.failures(code.failures() + 1).stamp(tx.changed(code))));
    }
  }

  private static Fault notFound(String id) {
    return Fault.failedPrecondition(id, "User could not be found");
  }
}
