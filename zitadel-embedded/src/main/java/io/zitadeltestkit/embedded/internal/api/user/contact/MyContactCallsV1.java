package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.Supplier;

/** Verifies callers' contacts by code. */
public final class MyContactCallsV1 {
  private static final String CODE_NOT_FOUND = "Code not found";

  private MyContactCallsV1() {}

  public static DetailsResponseV1 verifyEmail(Call call, String code) {
    return call.write(
        tx -> {
          Person person = find(call, tx, Kind.EMAIL, "COMMAND-3n8ud", MyContactCallsV1::noEmail);
          requireCode(call, tx, Kind.EMAIL, code, "COMMAND-Gdsgs");
          return PeopleV1.changed(Contacts.verifyEmail(tx, person));
        });
  }

  public static DetailsResponseV1 verifyPhone(Call call, String code) {
    return call.write(
        tx -> {
          Person person = find(call, tx, Kind.PHONE, "COMMAND-Rsj8c", MyContactCallsV1::noPhone);
          requireCode(call, tx, Kind.PHONE, code, "COMMAND-sM0cs");
          return PeopleV1.changed(Contacts.verifyPhone(tx, person));
        });
  }

  private static Person find(
      Call call, Tx tx, Kind kind, String noCodeId, Supplier<Fault> missing) {
    String userId = call.caller().userId();
    Person person = PeopleV1.find(call, tx, userId, missing);
    if (UserCodes.find(tx, userId, kind).isEmpty()) {
      throw Fault.notFound(noCodeId, CODE_NOT_FOUND);
    }
    return person;
  }

  private static void requireCode(Call call, Tx tx, Kind kind, String code, String id) {
    if (!UserCodes.matches(tx, call.caller().userId(), kind, code)) {
      throw Fault.invalidArgument(id, "Code is invalid");
    }
  }

  private static Fault noEmail() {
    return Fault.notFound("COMMAND-3n8ud", CODE_NOT_FOUND);
  }

  private static Fault noPhone() {
    return Fault.failedPrecondition("COMMAND-Rsj8c", "User could not be found");
  }
}
