package io.zitadeltestkit.embedded.internal.ui;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in a browser, or an external redirect.
 *
 * @param url the address
 * @param response the answer
 */
record Page(String url, HttpResponse<String> response) {
  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<(input|button)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

  String html() {
    return response.body();
  }

  String heading() {
    return text("<h1>(.*?)</h1>");
  }

  String title() {
    return text("<title>(.*?)</title>");
  }

  /** Returns the page's error, which screen readers announce. */
  String alert() {
    return text("role=\"alert\">(.*?)<");
  }

  Form form() {
    return forms().get(0);
  }

  List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    Matcher form = FORM.matcher(html());
    while (form.find()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Map<String, String> attributes : controls(form.group(2))) {
        if (attributes.containsKey("name")) {
          fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
      }
      forms.add(new Form(form.group(1), fields));
    }
    return forms;
  }

  /** Returns the fields that a person sees: their attributes. */
  List<Map<String, String>> visibleFields() {
    return controls(html()).stream()
        .filter(attributes -> !attributes.getOrDefault("type", "").equals("hidden"))
        .filter(attributes -> attributes.containsKey("id"))
        .toList();
  }

  private static List<Map<String, String>> controls(String html) {
    List<Map<String, String>> controls = new ArrayList<>();
    Matcher field = FIELD.matcher(html);
    while (field.find()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(field.group(2));
      while (attribute.find()) {
        attributes.put(attribute.group(1), unescape(attribute.group(2)));
      }
      controls.add(attributes);
    }
    return controls;
  }

  private String text(String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html());
    return matcher.find() ? unescape(matcher.group(1)) : "";
  }

  private static String unescape(String text) {
    return text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
