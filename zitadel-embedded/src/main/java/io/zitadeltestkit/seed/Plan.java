package io.zitadeltestkit.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a well-formed file. Parts that are sent to the server unchanged already have the
 * form of its requests.
 */
record Plan(
    List<Organization> organizations,
    List<Authorization> authorizations,
    List<Administrator> administrators) {

  /** An organization with everything that belongs to it. */
  record Organization(
      Place place,
      Word name,
      @Nullable Word id,
      Map<String, String> metadata,
      List<User> users,
      List<Project> projects) {}

  /** A person or a service user. */
  sealed interface User {
    Common common();
  }

  /**
   * The fields that people and service users share.
   *
   * @param roles manager roles of the instance and of its organization
   * @param state {@code active}, {@code inactive} or {@code locked}
   */
  record Common(
      Place place,
      Word username,
      @Nullable Word id,
      Map<String, String> metadata,
      List<Word> roles,
      String state) {}

  /**
   * A person.
   *
   * @param request the part {@code human} of the request, with the password
   */
  record Person(Common common, Map<String, Object> request, Optional<Password> password)
      implements User {
    @Override
    public String toString() {
      return "Person[" + common.username().text() + "]";
    }
  }

  /** A password, to be checked against the server's rules. */
  record Password(Place place, String text) {
    @Override
    public String toString() {
      return "Password[" + place + "]";
    }
  }

  /**
   * A service user.
   *
   * @param request the part {@code machine} of the request
   */
  record ServiceUser(
      Common common,
      Map<String, Object> request,
      boolean secret,
      List<Credential> pats,
      List<Credential> keys)
      implements User {}

  /** A personal access token or key that expires at a time or after a duration. */
  record Credential(Word name, @Nullable Instant expires, Duration lifetime) {
    Instant expiresAt(Instant now) {
      return expires == null ? now.plus(lifetime) : expires;
    }
  }

  /**
   * A project.
   *
   * @param request the fields of the request except the name
   */
  record Project(
      Place place,
      Word name,
      @Nullable Word id,
      Map<String, Object> request,
      List<Role> roles,
      List<Application> applications,
      List<Grant> grants) {}

  /** A role of a project. */
  record Role(Place place, Word key, String displayName, @Nullable String group) {}

  /**
   * An application.
   *
   * @param kind the part of the request that configures it
   * @param configuration its content
   */
  record Application(
      Place place,
      Word name,
      @Nullable Word id,
      @Nullable Word clientId,
      String kind,
      Map<String, Object> configuration) {}

  /** A grant of a project to another organization. */
  record Grant(Place place, Word organization, List<Word> roles) {}

  /** An authorization: a user's roles of a project. */
  record Authorization(
      Place place, Word user, Word project, @Nullable Word organization, List<Word> roles) {}

  /** An administrator of an organization, a project, or, without either, the instance. */
  record Administrator(
      Place place,
      Word user,
      @Nullable Word organization,
      @Nullable Word project,
      List<Word> roles) {
    /** {@return the prefix of the roles} */
    String prefix() {
      return project != null ? "PROJECT_" : organization != null ? "ORG_" : "IAM_";
    }
  }
}
