package io.zitadeltestkit.client.internal.error;

import io.zitadeltestkit.client.error.AlreadyExistsException;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ExpiredTokenException;
import io.zitadeltestkit.client.error.FailedPreconditionException;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.error.RateLimitedException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.UnavailableException;
import io.zitadeltestkit.client.error.UnimplementedException;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.client.internal.http.HttpAnswer;
import io.zitadeltestkit.client.internal.http.Retries;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Maps an error response to an exception with its message. */
public final class ApiExceptions {
  private static final String NO_MEMBERSHIP = "AUTHZ-cdgFk";

  private ApiExceptions() {}

  public static ApiException of(CallFacts call, HttpAnswer answer) {
    ApiError error = ApiErrors.read(call.method(), answer, call.secrets());
    if (answer.status() >= 300 && answer.status() < 400) {
      return new WrongHostException(
          message(call, error, Advice.redirect(call, answer.header("Location"))), error);
    }
    boolean passing = answer.status() == 429 || (answer.status() >= 502 && answer.status() <= 504);
    if (answer.isHtml() && !passing) {
      return new WrongHostException(message(call, error, Advice.webPage()), error);
    }
    if (error.serverMessage().startsWith("unable to set instance using origin")) {
      return new WrongHostException(
          message(call, error, Advice.noInstance(call.host(), error.serverMessage())), error);
    }
    if (isPlainHttpAtTlsPort(error)) {
      return new WrongHostException(message(call, error, Advice.plainHttpAtTlsPort()), error);
    }
    if (isUnknownMethod(answer, error)) {
      return new UnimplementedException(message(call, error, Advice.unknownMethod()), error);
    }
    return byCode(call, answer, error);
  }

  private static ApiException byCode(CallFacts call, HttpAnswer answer, ApiError error) {
    return switch (error.code()) {
      case "unauthenticated" -> unauthenticated(call, error);
      case "permission_denied" ->
          new PermissionDeniedException(
              message(call, error, Advice.roleTooSmall(error, call.organization())), error);
      case "not_found" ->
          hasNoRole(error)
              ? new PermissionDeniedException(message(call, error, Advice.noRole()), error)
              : new NotFoundException(message(call, error, Advice.notFound()), error);
      case "already_exists" ->
          new AlreadyExistsException(message(call, error, Advice.alreadyExists()), error);
      case "invalid_argument", "out_of_range" ->
          new InvalidArgumentException(message(call, error, Advice.invalidArgument()), error);
      case "failed_precondition" ->
          new FailedPreconditionException(message(call, error, Advice.failedPrecondition()), error);
      case "unavailable" ->
          new UnavailableException(message(call, error, Advice.unavailable(call.host())), error);
      case "resource_exhausted" -> rateLimited(call, answer, error);
      case "unimplemented" ->
          new UnimplementedException(message(call, error, Advice.unimplemented()), error);
      default -> new ApiException(message(call, error, Advice.other(error.code())), error);
    };
  }

  private static ApiException unauthenticated(CallFacts call, ApiError error) {
    Instant expiry = call.tokenExpiry();
    if (expiry != null && call.tokenSent() && !call.now().isBefore(expiry)) {
      return new ExpiredTokenException(
          message(call, error, Advice.expired(call.host(), expiry, call.now())), error, expiry);
    }
    return new UnauthenticatedException(
        message(call, error, Advice.unauthenticated(call, error)), error);
  }

  private static ApiException rateLimited(CallFacts call, HttpAnswer answer, ApiError error) {
    @Nullable Duration wait = Retries.retryAfter(answer, call.now()).orElse(null);
    return new RateLimitedException(message(call, error, Advice.rateLimited(wait)), error, wait);
  }

  private static boolean hasNoRole(ApiError error) {
    return NO_MEMBERSHIP.equals(error.idOrNull())
        || error.serverMessage().equals("membership not found");
  }

  // If the server has the service but not the method, it answers plain text; without the service,
  // the REST gateway's message without an id.
  private static boolean isUnknownMethod(HttpAnswer answer, ApiError error) {
    return answer.status() == 404
        && (answer.mediaType().equals("text/plain")
            || (error.id().isEmpty() && error.serverMessage().equals("Not Found")));
  }

  private static boolean isPlainHttpAtTlsPort(ApiError error) {
    return error.status() == 400
        && error.serverMessage().contains("HTTP request to an HTTPS server");
  }

  private static String message(CallFacts call, ApiError error, String advice) {
    StringBuilder text = new StringBuilder(160);
    text.append(call.method()).append(" at ").append(call.host());
    text.append(" failed with ").append(error.status()).append(' ').append(error.code());
    if (call.attempts() > 1) {
      text.append(" (tried ").append(call.attempts()).append(" times)");
    }
    if (!error.serverMessage().isEmpty()) {
      text.append(": ").append(error.serverMessage());
    }
    error.id().ifPresent(id -> text.append(" (").append(id).append(')'));
    char last = text.charAt(text.length() - 1);
    return text.append(last == '.' ? " " : ". ").append(advice).toString();
  }
}
