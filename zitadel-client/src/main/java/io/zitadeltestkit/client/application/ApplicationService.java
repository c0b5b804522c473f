package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applications: OpenID Connect clients, and APIs that check tokens.
 *
 * <pre>{@code
 * CreatedApplication web =
 *     applications.create(
 *         NewApplication.oidc("web", OidcOptions.web("https://app.example/callback"))
 *             .in(projectId));
 * }</pre>
 *
 * <p>Every method refuses null and blank text with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException} for an unknown
 * application, {@code PermissionDeniedException} if the caller lacks the role, and the other {@code
 * ZitadelException}s. On a real server it may take a moment until the token endpoint knows a new
 * application, secret or key. Thread-safe.
 */
public final class ApplicationService {
  private static final String SERVICE = "zitadel.application.v2.ApplicationService/";

  private final Rpc rpc;
  private final Listing<ApplicationFilter, Application> applications;
  private final Awaiting awaiting = new Awaiting();
  private final Listing<ApplicationFilter, ApplicationKey> keys;

  ApplicationService(Rpc rpc) {
    this.rpc = rpc;
    this.applications =
        new Listing<>(
            rpc,
            SERVICE + "ListApplications",
            Listing.Style.FILTERS,
            Wire.sorts("APPLICATION_SORT_BY_"),
            ApplicationFilter::fields,
            "applications",
            ApplicationAnswers::application);
    this.keys =
        new Listing<>(
            rpc,
            SERVICE + "ListApplicationKeys",
            Listing.Style.FILTERS,
            Wire.sorts(""),
            ApplicationFilter::fields,
            "keys",
            ApplicationAnswers::key);
  }

  /**
   * Creates an application.
   *
   * @param application its data; {@code FailedPreconditionException} if there is no such project,
   *     {@code AlreadyExistsException} if the project has an application with this name
   * @return client id, and secret if it has one
   */
  public CreatedApplication create(NewApplication application) {
    Fields request = Check.given(application, "application").request();
    return ApplicationAnswers.created(
        Answer.to(rpc, SERVICE + "CreateApplication", request), application.kind());
  }

  /**
   * Reads an application.
   *
   * @param applicationId the id
   * @return the application, without its secret
   */
  public Application get(String applicationId) {
    Fields request = Fields.of("applicationId", Check.text(applicationId, "applicationId"));
    return ApplicationAnswers.application(
        Answer.to(rpc, SERVICE + "GetApplication", request).object("application"));
  }

  /**
   * Finds an application.
   *
   * @param applicationId the id
   * @return the application; empty if there is none, or the caller may not see it
   */
  public Optional<Application> find(String applicationId) {
    return Finding.optional(() -> get(applicationId));
  }

  /**
   * Lists a page of applications. Applications that the caller may not see are left out.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<Application> list(ApplicationQuery query) {
    return applications.page(query);
  }

  /**
   * Waits until an application appears in lists, which lag behind writes on a real server.
   *
   * @param clientId the client id
   * @param timeout how long at most; longer than zero
   * @return the application as it is listed
   * @throws NotListedException with the last answer if it doesn't appear in time
   */
  public Application awaitListed(String clientId, Duration timeout) {
    ApplicationQuery query =
        ApplicationQuery.all().where(ApplicationFilter.clientId(Check.text(clientId, "clientId")));
    return awaiting.first("application " + clientId, timeout, () -> list(query));
  }

  /**
   * Streams all pages of applications, requesting each when it is needed.
   *
   * @param query filters and order; its limit is the page size
   * @return the applications
   */
  public Stream<Application> stream(ApplicationQuery query) {
    return applications.stream(Fields.empty(), query);
  }

  /**
   * Lists the applications of all pages.
   *
   * @param query filters and order; its limit is the page size
   * @return the applications
   */
  public List<Application> listAll(ApplicationQuery query) {
    return stream(query).toList();
  }

  /**
   * Changes an application.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   * @param change what changes
   */
  public void update(String projectId, String applicationId, ApplicationChange change) {
    Fields request = target(projectId, applicationId);
    Answer.to(
        rpc,
        SERVICE + "UpdateApplication",
        request.withAll(Check.given(change, "change").request()));
  }

  /**
   * Deactivates an application. Users can't sign in to it any more.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   */
  public void deactivate(String projectId, String applicationId) {
    Answer.to(rpc, SERVICE + "DeactivateApplication", target(projectId, applicationId));
  }

  /**
   * Activates an application that was deactivated.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   */
  public void activate(String projectId, String applicationId) {
    Answer.to(rpc, SERVICE + "ReactivateApplication", target(projectId, applicationId));
  }

  /**
   * Deletes an application.
   *
   * @param projectId the id of the project
   * @param applicationId the id; {@code NotFoundException} if there is none
   */
  public void delete(String projectId, String applicationId) {
    Answer.to(rpc, SERVICE + "DeleteApplication", target(projectId, applicationId));
  }

  /**
   * Generates a client secret, replacing the previous one.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   * @return the secret, which Zitadel shows only once
   */
  public NewClientSecret addSecret(String projectId, String applicationId) {
    Answer answer =
        Answer.to(rpc, SERVICE + "GenerateClientSecret", target(projectId, applicationId));
    return new NewClientSecret(answer.required("clientSecret"), answer.instant("creationDate"));
  }

  /**
   * Generates a key pair.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   * @param expiresAt until when it works; Zitadel refuses a date in the past
   * @return the key file, which Zitadel shows only once
   */
  public NewApplicationKey addKey(String projectId, String applicationId, Instant expiresAt) {
    Fields request =
        target(projectId, applicationId)
            .with("expirationDate", Check.given(expiresAt, "expiresAt"));
    Answer answer = Answer.to(rpc, SERVICE + "CreateApplicationKey", request);
    return NewApplicationKey.of(
        answer.required("keyId"),
        answer.requiredBytes("keyDetails"),
        answer.instant("creationDate"),
        expiresAt);
  }

  /**
   * Lists the keys of an application from all pages.
   *
   * @param applicationId the id
   * @return the keys' ids and dates, not the keys themselves
   */
  public List<ApplicationKey> listKeys(String applicationId) {
    ApplicationQuery query = ApplicationQuery.all().where(ApplicationFilter.keysOf(applicationId));
    return keys.stream(Fields.empty(), query).toList();
  }

  /**
   * Deletes a key. On a real server it may still work for a moment.
   *
   * @param projectId the id of the project
   * @param applicationId the id
   * @param keyId the id of the key
   */
  public void removeKey(String projectId, String applicationId, String keyId) {
    Answer.to(
        rpc,
        SERVICE + "DeleteApplicationKey",
        target(projectId, applicationId).with("keyId", Check.text(keyId, "keyId")));
  }

  private static Fields target(String projectId, String applicationId) {
    return Fields.of("projectId", Check.text(projectId, "projectId"))
        .with("applicationId", Check.text(applicationId, "applicationId"));
  }
}
