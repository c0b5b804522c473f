package io.zitadeltestkit.embedded.internal.api.user.query;

import io.zitadeltestkit.embedded.internal.api.user.view.UserViews;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.query.Orders;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the list of users. Texts are compared ignoring case; missing values sort last,
 * including fields that service users do not have.
 */
public final class UserOrder {
  private UserOrder() {}

  /** Returns the ascending order by a column. */
  public static Comparator<User> of(UserFieldName column) {
    return switch (column) {
      case USER_FIELD_NAME_UNSPECIFIED -> Comparator.comparing(User::id);
      case USER_FIELD_NAME_USER_NAME ->
          Comparator.comparing((User user) -> user.username().toLowerCase(Locale.ROOT));
      case USER_FIELD_NAME_FIRST_NAME -> byHuman(Human::givenName);
      case USER_FIELD_NAME_LAST_NAME -> byHuman(Human::familyName);
      case USER_FIELD_NAME_NICK_NAME -> byHuman(Human::nickName);
      case USER_FIELD_NAME_DISPLAY_NAME -> byHuman(Human::displayName);
      case USER_FIELD_NAME_EMAIL -> byHuman(Human::email);
      case USER_FIELD_NAME_STATE ->
          Orders.tied(Comparator.comparing((User user) -> UserViews.stateOf(user)));
      case USER_FIELD_NAME_TYPE -> Orders.tied(Comparator.comparing(User::isMachine));
      case USER_FIELD_NAME_CREATION_DATE -> Orders.byCreation();
    };
  }

  private static Comparator<User> byHuman(Function<Human, String> field) {
    Function<User, @Nullable String> key =
        user -> {
          Human human = user.human();
          String text = human == null ? "" : field.apply(human);
          return text.isEmpty() ? null : text.toLowerCase(Locale.ROOT);
        };
    return Orders.tied(
        Comparator.<User, @Nullable String>comparing(
            key, Comparator.nullsLast(Comparator.naturalOrder())));
  }
}
