using '../../../../infra/main.bicep'

param environmentName = 'golden'
param location = 'westeurope'
param taskHubStorage = 'own'
param privateNetwork = true
param zoneRedundant = true
param alwaysReadyInstances = 1
param httpConcurrency = 20
param activityConcurrency = 8
param workflowConcurrency = 64
param partitionCount = 16
param tracesKeptPercent = 5
param logDailyCapGb = 20
param grantDeployer = false
