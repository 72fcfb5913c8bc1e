namespace Compressor.Infra.Tests.Bicep;

public class InboxTests
{
    [Fact]
    public void A_new_file_in_the_inbox_becomes_a_queue_message_by_the_topics_identity()
    {
        var subscription = Snapshot.Defaults.Properties("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        Assert.False(subscription.TryGetProperty("destination", out _)); // that would deliver without an identity
        var delivery = subscription.At("deliveryWithResourceIdentity");
        Assert.Equal("SystemAssigned", delivery.Text("identity.type"));
        Assert.Equal(("StorageQueue", "inbox-events"), (delivery.Text("destination.endpointType"), delivery.Text("destination.properties.queueName")));
        Assert.Equal("SystemAssigned", Snapshot.Defaults.One("Microsoft.EventGrid/systemTopics").Text("identity.type"));
    }

    [Fact]
    public void Only_new_files_and_only_of_the_inbox_are_told()
    {
        var filter = Snapshot.Defaults.Properties("Microsoft.EventGrid/systemTopics/eventSubscriptions").At("filter");
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(filter.At("includedEventTypes").EnumerateArray()).GetString());
        Assert.Equal("/blobServices/default/containers/inbox/blobs/", filter.Text("subjectBeginsWith"));
    }

    [Fact]
    public void The_topic_is_called_as_a_system_topic_is() =>
        Assert.StartsWith("egst-compressor-", Snapshot.Defaults.One("Microsoft.EventGrid/systemTopics").Text("name"), StringComparison.Ordinal); // Cloud Adoption Framework, abbreviations

    [Fact]
    public void Nothing_is_delivered_before_the_role_is_there()
    {
        var lines = File.ReadAllText(Path.Combine(BicepCli.Infra, "modules", "inbox.bicep"));
        Assert.Contains("dependsOn: [delivery]", lines, StringComparison.Ordinal);
    }
}
