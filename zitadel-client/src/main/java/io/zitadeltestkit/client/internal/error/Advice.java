package io.zitadeltestkit.client.internal.error;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.internal.http.HostUrl;
import io.zitadeltestkit.client.internal.text.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The second half of each message: what the refusal means and what to do. */
public final class Advice {
  private static final String UNKNOWN_ORGANIZATION = "AUTH-Bs7Ds";
  private static final Pattern EXTERNAL_DOMAIN =
      Pattern.compile("\\(ExternalDomain is (?<domain>[A-Za-z0-9.-]+)\\)");

  private Advice() {}

  static String unauthenticated(CallFacts call, ApiError error) {
    if (!call.tokenSent()) {
      return "The call was sent without a token: make the client with withAccessToken, withPrivateKey or withClientCredentials.";
    }
    if (error.serverMessage().contains("auth header missing")) {
      return "The client sent a token, but the server did not get it: a proxy on the way removes the Authorization header.";
    }
    if (call.tokenRenewed()) {
      return "A token that was fetched just now was refused as well: check that the service user is active and belongs to this instance.";
    }
    return "The token is invalid, expired or revoked; the server does not tell which. Make a new one at %s."
        .formatted(patPage(call.host()));
  }

  static String expired(HostUrl host, Instant expiry, Instant now) {
    return "The token expired at %s, %s ago. Make a new one at %s."
        .formatted(expiry, rounded(Duration.between(expiry, now)), patPage(host));
  }

  static String noRole() {
    return "The caller has no administrator role for this organization or instance; Zitadel answers that with 404. Give its user one, such as ORG_OWNER of the organization or IAM_OWNER of the instance.";
  }

  static String roleTooSmall(ApiError error, @Nullable String organization) {
    if (organization != null && UNKNOWN_ORGANIZATION.equals(error.idOrNull())) {
      return "The client works in organization %s (x-zitadel-orgid), which does not exist on this instance or is not open to the caller. Check the id."
          .formatted(organization);
    }
    return "The caller's roles do not allow this. Give its user a role that does, such as ORG_OWNER of the organization or IAM_OWNER of the instance, or call as another user.";
  }

  public static String notFound() {
    return "It does not exist on this instance, or the caller may not see it. Check the id; a list or a search can also lag a moment behind a write.";
  }

  static String alreadyExists() {
    return "Choose another name, or use what is there. User names are unique in the whole instance unless an organization has its own rule.";
  }

  static String invalidArgument() {
    return "Nothing was changed. Correct what the server names in the request.";
  }

  static String failedPrecondition() {
    return "Nothing was changed. The request is well-formed, but the state of what it is about does not allow it: read that first.";
  }

  static String unavailable(HostUrl host) {
    return "The server, or a proxy before it, can't answer at the moment. See whether %s/debug/ready says ok, then try again."
        .formatted(host);
  }

  static String rateLimited(@Nullable Duration wait) {
    return (wait == null
            ? "The server did not say how long to wait."
            : "The server asks to wait %d s.".formatted(wait.toSeconds()))
        + " Make fewer calls in that time, or raise the limit or quota of the instance.";
  }

  static String unimplemented() {
    return "This server does not do that. Check the request, and whether the server's version has it.";
  }

  static String unknownMethod() {
    return "This server has no such method. Check its spelling (service/method, such as zitadel.user.v2.UserService/GetUserByID) and the server's version.";
  }

  static String noInstance(HostUrl host, String serverMessage) {
    Matcher domain = EXTERNAL_DOMAIN.matcher(serverMessage);
    String right =
        domain.find()
            ? "Use a domain of the instance; the server itself is configured for %s, so perhaps %s."
                .formatted(
                    domain.group("domain"),
                    new HostUrl(host.scheme(), domain.group("domain"), host.port()))
            : "Use a domain of the instance.";
    return "The host name picks the instance, and none has the name \"%s\". %s"
        .formatted(host.name(), right);
  }

  static String webPage() {
    return "The answer is a web page and not from Zitadel's API. Check the host, and whether a proxy or a sign-in page stands before it.";
  }

  static String plainHttpAtTlsPort() {
    return "The server speaks TLS at this port: use https:// in the host.";
  }

  static String redirect(CallFacts call, String location) {
    Matcher origin = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]{1,260}").matcher(location);
    String hint =
        origin.lookingAt()
                && !origin.group().equals(call.host().toString())
                && Redactor.text(origin.group(), call.secrets()).equals(origin.group())
            ? "It points to %s: give that as the host if it is the right one."
                .formatted(origin.group())
            : "Check the host and what stands before the server.";
    return "The client follows no redirect, so that no token gets to another host. " + hint;
  }

  static String other(String code) {
    return switch (code) {
      case "aborted", "deadline_exceeded", "canceled" ->
          "The server gave up on it. Try again; if that does not help, the server's log says more.";
      default -> "The server failed or did not understand; its log says more.";
    };
  }

  private static String patPage(HostUrl host) {
    return host + "/users/me/pats";
  }

  private static String rounded(Duration time) {
    if (time.toHours() >= 48) {
      return time.toDays() + " days";
    }
    if (time.toMinutes() >= 120) {
      return time.toHours() + " hours";
    }
    return time.toSeconds() >= 120 ? time.toMinutes() + " minutes" : time.toSeconds() + " s";
  }
}
