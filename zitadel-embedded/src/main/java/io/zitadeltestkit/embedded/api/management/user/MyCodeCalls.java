package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.user.Contacts;
import io.zitadeltestkit.embedded.api.user.Person;
import io.zitadeltestkit.embedded.api.user.SelfService;
import io.zitadeltestkit.embedded.api.user.UserCodes;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.UserCode.Kind;
import io.zitadeltestkit.embedded.operation.Call;

/** What callers prove: the code that they were sent, the password that they know. */
final class MyCodeCalls {
  private MyCodeCalls() {}

  static DetailsResponse verifyEmail(Call call, String code) {
    return call.write(
        tx -> {
          Person person = find(call, tx, Kind.EMAIL, "COMMAND-3n8ud");
          requireCode(call, tx, Kind.EMAIL, code, "COMMAND-Gdsgs");
          return People.changed(Contacts.verifyEmail(tx, person));
        });
  }

  static DetailsResponse verifyPhone(Call call, String code) {
    return call.write(
        tx -> {
          Person person = find(call, tx, Kind.PHONE, "COMMAND-Rsj8c");
          requireCode(call, tx, Kind.PHONE, code, "COMMAND-sM0cs");
          return People.changed(Contacts.verifyPhone(tx, person));
        });
  }

  private static Person find(Call call, Tx tx, Kind kind, String missingId) {
    String userId = call.caller().userId();
    Person person =
        People.find(call, tx, userId, () -> Fault.notFound(missingId, "Code not found"));
    if (UserCodes.find(tx, userId, kind).isEmpty()) {
      throw Fault.notFound(missingId, "Code not found");
    }
    return person;
  }

  private static void requireCode(Call call, Tx tx, Kind kind, String code, String id) {
    if (!UserCodes.matches(tx, call.caller().userId(), kind, code)) {
      throw Fault.invalidArgument(id, "Code is invalid");
    }
  }

  static DetailsResponse changePassword(Call call, String current, String wanted) {
    return changed(SelfService.changePassword(call, call.caller().userId(), current, wanted));
  }

  /** The details of a change as the first generation tells them. */
  static DetailsResponse changed(Details details) {
    return new DetailsResponse(
        new V1Details(details.sequence(), null, details.changeDate(), details.resourceOwner()));
  }

  /** The details of a making as the first generation tells them. */
  static V1Details made(Details details) {
    return new V1Details(details.sequence(), details.changeDate(), null, details.resourceOwner());
  }
}
