package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.FixedIds.Kind;
import io.zitadeltestkit.seed.Plan.Credential;
import io.zitadeltestkit.seed.Plan.Password;
import io.zitadeltestkit.seed.Plan.Person;
import io.zitadeltestkit.seed.Plan.ServiceUser;
import io.zitadeltestkit.seed.Plan.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Creates people and service users, with their credentials. */
final class UserPlanting {
  private static final String USERS = "zitadel.user.v2.UserService/";

  private final Calls calls;
  private final FixedIds ids;
  private final UnaryOperator<String> names;
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final Map<String, SeededUser> people = new LinkedHashMap<>();
  private final Map<String, SeededServiceUser> serviceUsers = new LinkedHashMap<>();

  /** A created user. */
  record Made(String id, String organizationId) {}

  UserPlanting(Calls calls, UnaryOperator<String> names, FixedIds ids) {
    this.calls = calls;
    this.ids = ids;
    this.names = names;
  }

  Made get(Word name) {
    return Names.get(made, name);
  }

  List<String> ids() {
    return made.values().stream().map(Made::id).toList();
  }

  Map<String, SeededUser> people() {
    return people;
  }

  Map<String, SeededServiceUser> serviceUsers() {
    return serviceUsers;
  }

  void add(String organizationId, User user) {
    Word word = user.common().username();
    String username = names.apply(word.text());
    String kind = user instanceof Person ? "human" : "machine";
    Map<String, ?> details =
        user instanceof Person person ? person.request() : ((ServiceUser) user).request();
    String id =
        Calls.text(
            ids.make(
                Kind.USER,
                user.common().id(),
                word.place(),
                "create the user \"%s\"".formatted(username),
                USERS + "CreateUser",
                Map.of("organizationId", organizationId, "username", username, kind, details)),
            "id");
    made.put(word.text(), new Made(id, organizationId));
    Map<String, String> metadata = user.common().metadata();
    if (!metadata.isEmpty()) {
      call(
          user,
          "set the metadata of the user",
          "SetUserMetadata",
          Map.of("userId", id, "metadata", Calls.metadata(metadata)));
    }
    String loginName =
        Calls.text(
            Calls.part(
                call(user, "tell the user's login name", "GetUserByID", Map.of("userId", id)),
                "user"),
            "preferredLoginName");
    if (user instanceof Person person) {
      people.put(
          word.text(),
          new SeededUser(
              id, organizationId, loginName, person.password().map(Password::text).orElse("")));
    } else if (user instanceof ServiceUser machine) {
      serviceUsers.put(word.text(), withCredentials(machine, id, organizationId, loginName));
    }
  }

  private SeededServiceUser withCredentials(
      ServiceUser user, String id, String organizationId, String loginName) {
    String secret =
        user.secret()
            ? Calls.text(
                call(user, "make a client secret", "AddSecret", Map.of("userId", id)),
                "clientSecret")
            : "";
    Map<String, String> pats = new LinkedHashMap<>();
    for (Credential pat : user.pats()) {
      pats.put(pat.name().text(), make(pat, id, "AddPersonalAccessToken", "token"));
    }
    Map<String, String> keys = new LinkedHashMap<>();
    for (Credential key : user.keys()) {
      String encoded = make(key, id, "AddKey", "keyContent");
      keys.put(
          key.name().text(),
          new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
    return new SeededServiceUser(id, organizationId, loginName, secret, pats, keys);
  }

  private String make(Credential credential, String userId, String method, String field) {
    return calls.text(
        credential.name().place(),
        "make the credential \"%s\"".formatted(credential.name().text()),
        USERS + method,
        Map.of(
            "userId",
            userId,
            "expirationDate",
            credential.expiresAt(calls.target().now()).toString()),
        field);
  }

  /** Last, because little can be changed for a user that isn't active. */
  void setStates(Plan plan) {
    plan.organizations().stream()
        .flatMap(organization -> organization.users().stream())
        .filter(user -> !user.common().state().equals("active"))
        .forEach(
            user -> {
              boolean locked = user.common().state().equals("locked");
              call(
                  user,
                  locked ? "lock the user" : "deactivate the user",
                  locked ? "LockUser" : "DeactivateUser",
                  Map.of("userId", get(user.common().username()).id()));
            });
  }

  private Map<?, ?> call(User user, String doing, String method, Map<String, ?> request) {
    return calls.call(user.common().place(), doing, USERS + method, request);
  }
}
