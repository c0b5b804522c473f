package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.internal.text.Check;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Requests without this client's credentials; answers are returned unchanged. */
public final class PlainHttp {
  private final HttpChannel channel;

  /**
   * Sends nothing yet.
   *
   * @param channel sends the requests
   */
  public PlainHttp(HttpChannel channel) {
    this.channel = channel;
  }

  /**
   * An answer, whatever its status.
   *
   * @param status the HTTP status
   * @param location the target of a redirect; empty if there is none
   * @param contentType the media type with its parameters; empty if it has none
   * @param body the body as text
   */
  public record Plain(int status, String location, String contentType, String body) {
    /** Without the body and the location, which may hold secrets. */
    @Override
    public String toString() {
      return "Plain[" + status + "]";
    }
  }

  /**
   * Sends a GET.
   *
   * @param path the path, from the root
   * @param parameters the parameters of the query
   * @return the answer; a redirect is not followed
   */
  public Plain get(String path, Map<String, String> parameters) {
    HttpUrl.Builder url = HttpUrl.get(channel.host() + path).newBuilder();
    Check.entries(parameters, "parameters").forEach(url::addQueryParameter);
    return send(new Request.Builder().url(url.build()).build(), "GET " + path);
  }

  /**
   * Posts a form.
   *
   * @param path the path, from the root
   * @param fields the fields
   * @param authorization the header {@code Authorization}; null for none
   * @return the answer; a redirect is not followed
   */
  public Plain post(String path, Map<String, String> fields, @Nullable String authorization) {
    FormBody.Builder form = new FormBody.Builder();
    Check.entries(fields, "form").forEach(form::add);
    Request.Builder request = new Request.Builder().url(channel.host() + path).post(form.build());
    if (authorization != null) {
      request.header("Authorization", Check.headerValue(authorization, "authorization"));
    }
    return send(request.build(), "POST " + path);
  }

  private Plain send(Request request, String what) {
    HttpAnswer answer = channel.exchange(request, what, 1, request.method().equals("GET"));
    return new Plain(
        answer.status(), answer.header("Location"), answer.header("Content-Type"), answer.text());
  }
}
