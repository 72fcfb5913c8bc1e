using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

public class PacketClockTests
{
    [Theory]
    [InlineData(100.04, 0.04)] // goes on
    [InlineData(105, 5)] // a pause is none of our business
    [InlineData(4000, 0.04)] // a recording that was joined
    [InlineData(20, 0.04)] // of an earlier day
    public void A_jump_in_time_is_taken_out(double next, double placed)
    {
        var clock = new PacketClock(100, mayJump: true);
        Assert.Equal(0, clock.Place(0, 100, 100, 0.04), 1e-9);
        Assert.Equal(placed, clock.Place(0, next, next, 0.04), 1e-9);
        Assert.Equal(Math.Abs(next - 100) > 10, clock.HasJumped);
    }

    [Fact]
    public void Both_streams_jump_once()
    {
        var clock = new PacketClock(0, mayJump: true);
        clock.Place(0, 0, 0, 2);
        clock.Place(1, 0, 0, 2);
        Assert.Equal(2, clock.Place(0, 900, 900, 2), 1e-9);
        Assert.Equal(2.01, clock.Place(1, 900.01, 900.01, 2), 1e-9);
    }

    [Fact]
    public void Pictures_that_are_decoded_early_are_no_jump()
    {
        var clock = new PacketClock(0, mayJump: true);
        Assert.Equal([0.08, 0.2, 0.12], [clock.Place(0, 0.08, 0, 0.04), clock.Place(0, 0.2, 0.04, 0.04), clock.Place(0, 0.12, 0.08, 0.04)]);
        Assert.False(clock.HasJumped);
    }

    [Fact]
    public void Containers_with_one_clock_keep_their_gaps() => Assert.Equal(3600, new PacketClock(0, mayJump: false) is var clock && clock.Place(0, 0, 0, 1) == 0 ? clock.Place(0, 3600, 3600, 1) : -1);

    [Fact]
    public void Packets_without_any_time_follow_each_other()
    {
        var reader = new FfprobePacketReader(new PacketClock(0, mayJump: false));
        foreach (var flags in new[] { "K_", "__", "__" }) reader.Line($"0,N/A,N/A,0.040000,100,{flags}");
        Assert.Equal([0, 0.04, 0.08], reader.Packets(0).Select(packet => packet.Start));
    }

    [Fact]
    public void A_packet_whose_time_is_missing_among_others_is_passed_over()
    {
        var reader = new FfprobePacketReader(new PacketClock(0, mayJump: false));
        foreach (var start in new[] { "1.000000", "N/A", "1.080000" }) reader.Line($"0,{start},{start},0.040000,100,__");
        Assert.Equal([1, 1.08], reader.Packets(0).Select(packet => packet.Start));
    }

    [Fact]
    public void A_thousand_frames_a_second_are_all_seen() =>
        Assert.Equal(500, FrameTimes.Of([.. Enumerable.Range(0, 500).Select(i => new Packet(i / 1000d, 0.001, 100, i == 0))])!.Count);
}
