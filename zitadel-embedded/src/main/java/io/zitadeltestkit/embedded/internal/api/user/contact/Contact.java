package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.CodeResponse;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A way to reach a person, verified by a code that is sent there. */
enum Contact {
  EMAIL(Kind.EMAIL, "Email", "EMAIL-5w5ilin4yt") {
    @Override
    String of(Human human) {
      return human.email();
    }

    @Override
    Person put(Tx tx, Person person, String value, boolean verified) {
      return Contacts.setEmail(tx, person, value, verified);
    }

    @Override
    Person verified(Tx tx, Person person) {
      return Contacts.verifyEmail(tx, person);
    }
  },

  PHONE(Kind.PHONE, "Phone", "PHONE-5xrra88eq8") {
    @Override
    String of(Human human) {
      return human.phone();
    }

    @Override
    Person put(Tx tx, Person person, String value, boolean verified) {
      return Contacts.setPhone(tx, person, value, verified);
    }

    @Override
    Person verified(Tx tx, Person person) {
      return Contacts.verifyPhone(tx, person);
    }
  };

  static final String NOT_FOUND = "COMMAND-ieJ2e";

  private final Kind kind;
  private final String title;
  private final String noCodeId;

  Contact(Kind kind, String title, String noCodeId) {
    this.kind = kind;
    this.title = title;
    this.noCodeId = noCodeId;
  }

  abstract String of(Human human);

  abstract Person put(Tx tx, Person person, String value, boolean verified);

  abstract Person verified(Tx tx, Person person);

  /** Sets it; people may set their own, but not as verified. */
  CodeResponse set(
      Call call, String userId, Supplier<String> value, boolean verified, Delivery delivery) {
    return call.write(
        tx -> {
          Person person = find(tx, userId);
          if (verified || UserAccess.needsRoleForReturnedCode(call, delivery.returned())) {
            UserAccess.requireWrite(call, person.user());
          } else {
            UserAccess.requireWriteOrSelf(call, person.user());
          }
          String wanted = value.get();
          if (wanted.equals(of(person.human()))) {
            throw Fault.failedPrecondition("COMMAND-Uch5e", title + " not changed");
          }
          Person changed = put(tx, person, wanted, verified);
          return new CodeResponse(
              changed.details(), verified ? null : issue(tx, changed, delivery));
        });
  }

  /** Sends a code. */
  CodeResponse send(Call call, String userId, Delivery delivery) {
    return send(call, userId, delivery, false);
  }

  /** Sends a new code, replacing an earlier one. */
  CodeResponse resend(Call call, String userId, Delivery delivery) {
    return send(call, userId, delivery, true);
  }

  private CodeResponse send(Call call, String userId, Delivery delivery, boolean again) {
    return call.write(
        tx -> {
          Person person = find(tx, userId);
          if (UserAccess.needsRoleForReturnedCode(call, delivery.returned())) {
            UserAccess.requireWrite(call, person.user());
          } else {
            UserAccess.requireWriteOrSelf(call, person.user());
          }
          if (again && UserCodes.find(tx, userId, kind).isEmpty()) {
            throw Fault.failedPrecondition(noCodeId, "Code is empty");
          }
          return new CodeResponse(person.detailsOfEvent(tx), issue(tx, person, delivery));
        });
  }

  /** Verifies it; anyone with the code may. */
  DetailsResponse verify(Call call, String userId, String code) {
    return call.write(
        tx -> {
          Person person = find(tx, userId);
          if (!UserCodes.matches(tx, userId, kind, code)) {
            throw Fault.invalidArgument("COMMAND-eis9R", "Code is invalid");
          }
          return new DetailsResponse(verified(tx, person).details());
        });
  }

  private @Nullable String issue(Tx tx, Person person, Delivery delivery) {
    String code = UserCodes.issue(tx, person.user().id(), kind, delivery);
    return delivery.returned() ? code : null;
  }

  Person find(Tx tx, String userId) {
    return Person.find(tx, userId, () -> Fault.notFound(NOT_FOUND, title + " not found"))
        .initialised("COMMAND-uz0Uu");
  }
}
