package io.zitadeltestkit.it.guides;

// snippet: export-users
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserQuery;
import java.util.stream.Stream;

/** Prints all users as lines of id, user name, e-mail address and state, separated by tabs. */
public class ExportUsers {
  public static void main(String[] args) {
    try (ZitadelClient zitadel = ZitadelClient.fromEnvironment();
        Stream<User> users = zitadel.users().stream(UserQuery.all())) {
      users.forEach(
          user ->
              System.out.printf(
                  "%s\t%s\t%s\t%s%n",
                  user.id(),
                  user.username(),
                  user.email() == null ? "" : user.email(),
                  user.state()));
    }
  }
}
// end
