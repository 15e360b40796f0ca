// What scripts do with jira-client 8: node jira-client.js ADDRESS USER PASSWORD. Ends with code 1 at the first surprise.
'use strict';

const assert = require('node:assert/strict');
const JiraApi = require('jira-client');

/** jira-client makes a text of the answer that says nothing, so only the refusal itself can be seen. */
async function refused(work) {
    await assert.rejects(work);
}

async function main(address, username, password) {
    const url = new URL(address);
    const jira = new JiraApi({
        protocol: url.protocol.slice(0, -1),
        host: url.hostname,
        port: url.port,
        base: url.pathname.slice(1),
        username,
        password,
        apiVersion: '2',
        strictSSL: false,
    });

    assert.equal((await jira.getServerInfo()).deploymentType, 'Server');
    assert.equal((await jira.getCurrentUser()).name, username);
    assert.ok((await jira.listProjects()).some((project) => project.key === 'WEB'));

    const summary = 'Отчёт «за октябрь» <b> & "кавычки"';
    const created = await jira.addNewIssue({
        fields: { project: { key: 'WEB' }, summary, issuetype: { name: 'Task' }, components: [{ name: 'SEO' }] },
    });
    const key = created.key;
    assert.equal((await jira.findIssue(key)).fields.summary, summary);
    await jira.updateIssue(key, { fields: { description: 'changed' } });
    assert.equal((await jira.findIssue(key, '', 'description')).fields.description, 'changed');

    const property = (method, body) =>
        jira.doRequest(
            jira.makeRequestHeader(jira.makeUri({ pathname: `/issue/${key}/properties/retainer.account` }), { method, body })
        );
    await property('PUT', { account: 'NORD' });
    assert.deepEqual((await jira.getIssueProperty(key, 'retainer.account')).value, { account: 'NORD' });
    const found = async (jql) => (await jira.searchJira(jql, { fields: ['summary'] })).issues.map((issue) => issue.key);
    assert.deepEqual(await found('clientAccount = NORD'), [key]);
    assert.deepEqual(await found('issue.property[retainer.account].account in ("NORD", "EAST")'), [key]);
    assert.ok(!(await found('project = WEB AND clientAccount is EMPTY')).includes(key));

    const worklog = await jira.addWorklog(key, { timeSpent: '1h 30m', comment: 'часть 1', started: '2026-10-05T09:00:00.000+0300' });
    assert.equal(worklog.timeSpentSeconds, 5400);
    await jira.updateWorklog(key, worklog.id, { timeSpentSeconds: 600 });
    const kept = (await jira.getIssueWorklogs(key)).worklogs;
    assert.deepEqual(kept.map((one) => [one.id, one.timeSpentSeconds, one.comment]), [[worklog.id, 600, 'часть 1']]);
    assert.deepEqual((await jira.getWorklogs([Number(worklog.id)])).map((one) => one.id), [worklog.id]);
    assert.ok((await jira.updatedWorklogs(0)).values !== undefined);
    await jira.deleteWorklog(key, worklog.id);
    assert.deepEqual((await jira.getIssueWorklogs(key)).worklogs, []);

    await refused(() => jira.findIssue('WEB-99999'));
    await refused(() => jira.addNewIssue({ fields: { project: { key: 'WEB' }, issuetype: { name: 'Task' } } }));
    await refused(() => jira.searchJira('nonsense = 1'));
    await refused(() => jira.addWorklog(key, { timeSpent: 'soon' }));
    await property('DELETE');
    assert.deepEqual(await found('clientAccount = NORD'), []);
    await jira.deleteIssue(key);
    await refused(() => jira.findIssue(key));
    console.log('jira-client: all as expected');
}

main(...process.argv.slice(2)).catch((problem) => {
    console.error(problem);
    process.exit(1);
});
