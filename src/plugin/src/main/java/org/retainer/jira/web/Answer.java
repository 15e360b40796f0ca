package org.retainer.jira.web;

import com.atlassian.jira.component.ComponentAccessor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.retainer.jira.access.JiraViewers;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Body;
import org.retainer.jira.request.Errors;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.transaction.WriteConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in which REST resources answer: checks who asks, and turns whatever goes wrong into Jira's error JSON. */
final class Answer {
    private static final Logger log = LoggerFactory.getLogger(Answer.class);

    private Answer() {}

    /** Answers what the work makes of the request of whoever is logged in. */
    static Response of(Work work) {
        return response(reply(work));
    }

    static Reply reply(Work work) {
        Optional<Services> services = Services.present();
        if (services.isEmpty()) {
            Language language =
                    Language.of(ComponentAccessor.getJiraAuthenticationContext().getLocale());
            return Errors.of(503, Texts.in(language).say("error.starting"));
        }
        Texts texts = Texts.in(services.get().get(JiraViewers.class).language());
        try {
            Optional<Asker> asker = services.get().get(JiraViewers.class).asking();
            if (asker.isEmpty()) {
                return Errors.of(401, texts.say("error.anonymous"));
            }
            return work.answer(services.get(), asker.get());
        } catch (Refusal refusal) {
            return Errors.of(refusal, texts);
        } catch (Body.TooLarge tooLarge) {
            return Errors.of(413, texts.say("error.large", tooLarge.megabytes()));
        } catch (WriteConflict busy) {
            return Errors.of(409, texts.say("error.busy"));
        } catch (IOException | RuntimeException e) {
            return Errors.of(500, texts.say("error.unexpected", logged(e)));
        }
    }

    /** Logs an error that nobody expected, and answers the id under which the log has it. */
    static String logged(Exception unexpected) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected error {}", id, unexpected);
        return id;
    }

    private static Response response(Reply reply) {
        Response.ResponseBuilder builder = Response.status(reply.status())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(builder::header);
        if (reply.written().isPresent()) {
            builder.type(reply.type()).entity(stream(reply.written().get()));
        } else if (!reply.body().isEmpty()) {
            builder.type(reply.type()).entity(reply.body());
        }
        return builder.build();
    }

    private static StreamingOutput stream(Reply.Writing writing) {
        return output -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            try {
                writing.to(writer);
            } catch (RuntimeException e) {
                throw new IOException("Broken off, see error " + logged(e), e);
            }
            writer.flush();
        };
    }

    /** What a resource does with a request. */
    @FunctionalInterface
    interface Work {
        Reply answer(Services services, Asker asker) throws IOException;
    }
}
