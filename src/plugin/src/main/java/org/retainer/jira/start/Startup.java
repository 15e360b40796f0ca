package org.retainer.jira.start;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.retainer.access.NameMemory;
import org.retainer.alert.AlertRounds;
import org.retainer.hours.LedgerUpkeep;
import org.retainer.hours.TotalsUpkeep;
import org.retainer.jira.hours.LedgerInbox;
import org.retainer.jira.hours.PropertyListener;
import org.retainer.jira.hours.WorklogListener;
import org.retainer.job.JobRuns;
import org.retainer.outbox.MailSending;
import org.retainer.time.InstallationTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops what runs by itself. Events are heard from the first moment; the stores are not touched before Jira has
 * made them ready, which is waited for in the background.
 */
public final class Startup implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final ActiveObjects ao;
    private final EventPublisher eventPublisher;
    private final LinkageCheck linkage;
    private final WorklogListener listener;
    private final PropertyListener propertyListener;
    private final LedgerInbox inbox;
    private final LedgerUpkeep upkeep;
    private final JobRuns runs;
    private final Background background;
    private final MinuteJob minuteJob;
    private boolean started;
    private volatile boolean stopped;

    public Startup(
            ActiveObjects ao,
            EventPublisher eventPublisher,
            LinkageCheck linkage,
            WorklogListener listener,
            PropertyListener propertyListener,
            LedgerInbox inbox,
            LedgerUpkeep upkeep,
            JobRuns runs,
            Background background,
            NameMemory names,
            TotalsUpkeep totals,
            AlertRounds alerts,
            MailSending mail,
            InstallationTime time) {
        this.ao = ao;
        this.eventPublisher = eventPublisher;
        this.linkage = linkage;
        this.listener = listener;
        this.propertyListener = propertyListener;
        this.inbox = inbox;
        this.upkeep = upkeep;
        this.runs = runs;
        this.background = background;
        this.minuteJob = new MinuteJob(
                List.of(upkeep::tick, names::tick, () -> alerts.tick(totals.takeTouched()), mail::run), time);
    }

    @Override
    public synchronized void onStart() {
        if (started || stopped) {
            return;
        }
        started = true;
        linkage.run();
        if (!linkage.missing().isEmpty()) {
            LOG.error("This Jira lacks methods that the plugin calls: {}", linkage.missing());
        }
        eventPublisher.register(listener);
        eventPublisher.register(propertyListener);
        background.execute(this::begin);
    }

    /** Ends everything; calling it again does nothing. */
    @Override
    public void onStop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            runs.stop();
            if (started) {
                eventPublisher.unregister(listener);
                eventPublisher.unregister(propertyListener);
                minuteJob.stop();
            }
        }
        inbox.stop();
        background.stop();
    }

    private void begin() {
        try {
            ao.moduleMetaData().awaitInitialization();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException e) {
            LOG.error("The tables could not be made; the plugin stays without data until the next start", e);
            return;
        }
        synchronized (this) {
            if (stopped) {
                return;
            }
            inbox.start();
            minuteJob.start();
        }
        upkeep.tick();
    }
}
