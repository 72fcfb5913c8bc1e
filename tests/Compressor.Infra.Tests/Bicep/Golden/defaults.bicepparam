using '../../../../infra/main.bicep'

param environmentName = 'golden'
param location = 'westeurope'
