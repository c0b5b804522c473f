package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter for users. Blank text and empty lists throw an {@link IllegalArgumentException}. */
public final class UserFilter {
  private final Fields fields;

  private UserFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The users with these ids.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static UserFilter ids(Collection<String> userIds) {
    return new UserFilter(
        Fields.of("inUserIdsQuery", Fields.of("userIds", Check.texts(userIds, "userIds"))));
  }

  /**
   * The users with these ids.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static UserFilter ids(String... userIds) {
    return ids(Arrays.asList(Check.given(userIds, "userIds")));
  }

  /**
   * The people with these e-mail addresses.
   *
   * @param addresses at least one address
   * @return the filter
   */
  public static UserFilter emails(Collection<String> addresses) {
    return new UserFilter(
        Fields.of("inUserEmailsQuery", Fields.of("userEmails", Check.texts(addresses, "emails"))));
  }

  /**
   * The users of an organization.
   *
   * @param organizationId its id
   * @return the filter
   */
  public static UserFilter organization(String organizationId) {
    return new UserFilter(
        Fields.of(
            "organizationIdQuery",
            Fields.of("organizationId", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The users in a state.
   *
   * @param state any but {@link UserState#UNSPECIFIED}
   * @return the filter
   */
  public static UserFilter state(UserState state) {
    return new UserFilter(
        Fields.of(
            "stateQuery", Fields.of("state", "USER_STATE_" + Check.known(state, "state").name())));
  }

  /**
   * People or service users.
   *
   * @param type the kind
   * @return the filter
   */
  public static UserFilter type(UserType type) {
    return new UserFilter(
        Fields.of("typeQuery", Fields.of("type", "TYPE_" + Check.given(type, "type").name())));
  }

  /**
   * The user with this user name.
   *
   * @param username the whole name, case included
   * @return the filter
   */
  public static UserFilter username(String username) {
    return text("userNameQuery", "userName", username, null);
  }

  /**
   * The users whose user name matches.
   *
   * @param username the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter username(String username, TextMatch match) {
    return text("userNameQuery", "userName", username, match);
  }

  /**
   * The user with this login name, which is the user name or the user name, {@code @} and a domain.
   *
   * @param loginName the whole name, case included
   * @return the filter
   */
  public static UserFilter loginName(String loginName) {
    return text("loginNameQuery", "loginName", loginName, null);
  }

  /**
   * The users whose login name matches.
   *
   * @param loginName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter loginName(String loginName, TextMatch match) {
    return text("loginNameQuery", "loginName", loginName, match);
  }

  /**
   * The people with this e-mail address.
   *
   * @param address the whole address, case included
   * @return the filter
   */
  public static UserFilter email(String address) {
    return text("emailQuery", "emailAddress", address, null);
  }

  /**
   * The people whose e-mail address matches.
   *
   * @param address the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter email(String address, TextMatch match) {
    return text("emailQuery", "emailAddress", address, match);
  }

  /**
   * The people whose phone number matches.
   *
   * @param number the text compared with, such as {@code +41791234567}
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter phone(String number, TextMatch match) {
    return text("phoneQuery", "number", number, match);
  }

  /**
   * The people whose given name matches.
   *
   * @param givenName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter givenName(String givenName, TextMatch match) {
    return text("firstNameQuery", "firstName", givenName, match);
  }

  /**
   * The people whose family name matches.
   *
   * @param familyName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter familyName(String familyName, TextMatch match) {
    return text("lastNameQuery", "lastName", familyName, match);
  }

  /**
   * The people whose nickname matches.
   *
   * @param nickname the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter nickname(String nickname, TextMatch match) {
    return text("nickNameQuery", "nickName", nickname, match);
  }

  /**
   * The people whose display name matches.
   *
   * @param displayName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static UserFilter displayName(String displayName, TextMatch match) {
    return text("displayNameQuery", "displayName", displayName, match);
  }

  /**
   * The users with metadata under a key.
   *
   * @param key the whole key
   * @return the filter
   */
  public static UserFilter metadataKey(String key) {
    return text("metadataKeyFilter", "key", key, null);
  }

  /**
   * The users that pass all filters.
   *
   * @param filters at least one
   * @return the filter
   */
  public static UserFilter and(UserFilter... filters) {
    return combined("andQuery", filters);
  }

  /**
   * The users that pass any of the filters.
   *
   * @param filters at least one
   * @return the filter
   */
  public static UserFilter or(UserFilter... filters) {
    return combined("orQuery", filters);
  }

  /**
   * The users that don't pass the filter.
   *
   * @param filter the filter to negate
   * @return the filter
   */
  public static UserFilter not(UserFilter filter) {
    return new UserFilter(
        Fields.of("notQuery", Fields.of("query", Check.given(filter, "filter").fields)));
  }

  private static UserFilter text(
      String query, String field, String text, @Nullable TextMatch match) {
    return new UserFilter(Fields.of(query, Wire.textQuery(field, Check.text(text, field), match)));
  }

  private static UserFilter combined(String query, UserFilter... filters) {
    List<UserFilter> all = Check.some(Arrays.asList(Check.given(filters, "filters")), "filters");
    return new UserFilter(
        Fields.of(query, Fields.of("queries", all.stream().map(UserFilter::fields).toList())));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserFilter filter && fields.equals(filter.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** The filter as it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}
