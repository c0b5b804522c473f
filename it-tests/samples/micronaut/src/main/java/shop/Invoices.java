package shop;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;

/** Readers see invoices, writers add some. */
@Controller("/invoices")
public class Invoices {
  @Get
  @Secured("reader")
  String list() {
    return "42 invoices";
  }

  @Post
  @Secured("writer")
  String add() {
    return "added";
  }
}
