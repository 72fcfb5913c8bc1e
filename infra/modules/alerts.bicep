// What an operator must hear of: jobs that failed, and inbox events that the app gave up.
import { Tags } from 'types.bicep'

param location string
param tags Tags
param workspaceId string
param poisonQueue string

@description('Empty: nobody is written to.')
param email string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-compressor'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'Compressor'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'failed-jobs'
    title: 'Compression jobs failed'
    severity: 2
    // The line that the workflow's last activity (AnnounceEnd) logs, and that of the durable extension where a workflow ended by an exception:
    // its requests are named after no function, and those of workflows are not traced.
    query: 'AppTraces | where Message startswith "Compression job failed: " or Message contains "Function \'CompressVideo (Orchestrator)\' failed with an error"'
  }
  {
    name: 'poison-messages'
    title: 'Inbox events were given up'
    severity: 1
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "/${poisonQueue}/"'
  }
]

// The tables come to be with their first row, so the queries can't be checked at deployment.
resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M' // logs come in minutes late; who was told once is not told again until it is over
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [operators.id] }
    }
  }
]
