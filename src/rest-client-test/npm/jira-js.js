// What scripts do with the Version2Client of jira.js 5: node jira-js.js ADDRESS USER PASSWORD. Ends with code 1 at the
// first surprise.
'use strict';

const assert = require('node:assert/strict');
const { Version2Client } = require('jira.js');

async function refused(work, status, text) {
    await assert.rejects(work, (problem) => {
        assert.equal(problem.status ?? problem.response?.status ?? problem.cause?.response?.status, status);
        assert.ok(JSON.stringify(problem.response ?? problem.cause?.response?.data ?? problem.message).includes(text), text);
        return true;
    });
}

async function main(host, username, password) {
    const jira = new Version2Client({ host, authentication: { basic: { email: username, apiToken: password } } });

    assert.equal((await jira.serverInfo.getServerInfo()).deploymentType, 'Server');
    assert.equal((await jira.myself.getCurrentUser()).name, username);
    assert.equal((await jira.projects.getProject({ projectIdOrKey: 'WEB' })).components.length, 2);

    const summary = 'Баннер 🎉 для «Ромашки»';
    const created = await jira.issues.createIssue({
        fields: { project: { key: 'WEB' }, summary, issuetype: { name: 'Task' }, labels: ['npm'] },
    });
    const issueIdOrKey = created.key;
    await jira.issues.editIssue({ issueIdOrKey, fields: { components: [{ name: 'Design' }] } });
    const issue = await jira.issues.getIssue({ issueIdOrKey, fields: ['summary', 'components'] });
    assert.equal(issue.fields.summary, summary);
    assert.deepEqual(issue.fields.components.map((component) => component.name), ['Design']);

    const propertyKey = 'retainer.account';
    await jira.issueProperties.setIssueProperty({ issueIdOrKey, propertyKey, propertyValue: { account: 'WEST' } });
    const property = await jira.issueProperties.getIssueProperty({ issueIdOrKey, propertyKey });
    assert.deepEqual(property.value, { account: 'WEST' });
    assert.deepEqual((await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey })).keys.map((one) => one.key), [propertyKey]);
    const found = async (jql) =>
        (await jira.issueSearch.searchForIssuesUsingJql({ jql, fields: ['summary'] })).issues.map((one) => one.key);
    assert.deepEqual(await found('clientAccount = WEST ORDER BY created DESC'), [issueIdOrKey]);
    assert.deepEqual(await found('issue.property[retainer.account].account = "WEST"'), [issueIdOrKey]);
    const posted = await jira.issueSearch.searchForIssuesUsingJqlPost({ jql: 'clientAccount != EAST', maxResults: 1 });
    assert.deepEqual(posted.issues.map((one) => one.key), [issueIdOrKey]);

    const worklog = await jira.issueWorklogs.addWorklog({
        issueIdOrKey,
        comment: 'вёрстка',
        started: '2026-10-31T23:30:00.000+0300',
        timeSpentSeconds: 3600,
    });
    await jira.issueWorklogs.updateWorklog({ issueIdOrKey, id: worklog.id, timeSpent: '2h' });
    const kept = await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey });
    assert.deepEqual(kept.worklogs.map((one) => [one.id, one.timeSpentSeconds, one.comment]), [[worklog.id, 7200, 'вёрстка']]);
    assert.deepEqual((await jira.issueWorklogs.getWorklogsForIds({ ids: [Number(worklog.id)] })).map((one) => one.id), [worklog.id]);
    await jira.issueWorklogs.deleteWorklog({ issueIdOrKey, id: worklog.id });
    assert.equal((await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey })).total, 0);
    assert.ok(Array.isArray((await jira.issueWorklogs.getIdsOfWorklogsDeletedSince({ since: 0 })).values));

    await refused(() => jira.issues.getIssue({ issueIdOrKey: 'WEB-99999' }), 404, 'Issue Does Not Exist');
    await refused(() => jira.issues.createIssue({ fields: { project: { key: 'NO' }, issuetype: { name: 'Task' } } }), 400, 'project');
    await refused(() => jira.issueSearch.searchForIssuesUsingJql({ jql: 'project = ' }), 400, 'JQL');
    await refused(() => jira.issueProperties.getIssueProperty({ issueIdOrKey, propertyKey: 'absent' }), 404, 'absent');
    const stranger = new Version2Client({ host, authentication: { basic: { email: username, apiToken: 'wrong' } } });
    await refused(() => stranger.myself.getCurrentUser(), 401, '');

    await jira.issueProperties.deleteIssueProperty({ issueIdOrKey, propertyKey });
    assert.deepEqual(await found('clientAccount = WEST'), []);
    await jira.issues.deleteIssue({ issueIdOrKey });
    await refused(() => jira.issues.getIssue({ issueIdOrKey }), 404, 'Issue Does Not Exist');
    console.log('jira.js: all as expected');
}

main(...process.argv.slice(2)).catch((problem) => {
    console.error(problem);
    process.exit(1);
});
