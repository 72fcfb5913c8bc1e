// A virtual network: one subnet that the app's instances are in, and one for private endpoints, by which they reach storage and vault without the
// internet. The names of the services lead to the endpoints by private DNS zones.
import { Tags } from 'types.bicep'

param name string
param location string
param tags Tags

@description('Of the network, as CIDR: at least a /25, the halves of which are the subnets.')
param addressPrefix string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, int(split(addressPrefix, '/')[1]) + 1, 0)
          // Flex Consumption asks for this delegation; the provider Microsoft.App must be registered in the subscription.
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, int(split(addressPrefix, '/')[1]) + 1, 1)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}

output id string = network.id
output appSubnetId string = network.properties.subnets[0].id
output endpointSubnetId string = network.properties.subnets[1].id
