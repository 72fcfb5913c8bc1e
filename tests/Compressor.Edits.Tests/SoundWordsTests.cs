namespace Compressor.Edits.Tests;

/// <summary>What people say of volume, loudness, channels and music.</summary>
public class SoundWordsTests
{
    [Theory]
    [InlineData("half the volume", "volume=0.5")]
    [InlineData("twice as loud please, under 5MB", "size=5000000 compress volume=2")]
    [InlineData("make it 3 times louder", "volume=3")]
    [InlineData("+6 dB", "volume=6dB")]
    [InlineData("raise the volume by 4.5 dB", "volume=4.5dB")]
    [InlineData("make it 3dB quieter", "volume=-3dB")]
    [InlineData("turn the sound down 10 decibels", "volume=-10dB")]
    [InlineData("-12 dB", "volume=-12dB")]
    [InlineData("音量降低6dB", "volume=-6dB")]
    [InlineData("音量提高3分贝", "volume=3dB")]
    [InlineData("声音大一倍", "volume=2")]
    [InlineData("声音小一半", "volume=0.5")]
    [InlineData("声音放大到3倍", "volume=3")]
    [InlineData("make it a bit louder", "volume=1.5")]
    [InlineData("can you turn it down", "volume=0.5")]
    [InlineData("the audio is way too loud", "volume=0.5")]
    [InlineData("the sound is too quiet", "volume=normal")]
    [InlineData("my voice is too quiet, make it louder", "volume=1.5")]
    [InlineData("it's too quiet, double it", "volume=2")]
    [InlineData("I can barely hear it", "volume=normal")]
    [InlineData("even out the loudness", "volume=normal")]
    [InlineData("normalise the audio and compress to 8 MB", "size=8000000 compress volume=normal")]
    [InlineData("声音太小了", "volume=normal")]
    [InlineData("录音听不清", "volume=normal")]
    [InlineData("声音忽大忽小，压到8MB", "size=8000000 compress volume=normal")]
    [InlineData("don't change the volume", "")]
    [InlineData("set the volume to 0%", "mute")]
    [InlineData("volume 5000%", "problems=1")]
    [InlineData("+80 dB", "problems=1")]
    public void Volumes_are_read(string prompt, string expected) => Check(prompt, expected);

    [Theory]
    [InlineData("make it mono", "channels=1")]
    [InlineData("downmix the audio to mono, 5MB", "size=5000000 compress channels=1")]
    [InlineData("convert to stereo", "channels=2")]
    [InlineData("keep it stereo", "")]
    [InlineData("don't make it mono", "")]
    [InlineData("convert from mono to stereo", "channels=2")]
    [InlineData("改成单声道", "channels=1")]
    [InlineData("声音转成立体声", "channels=2")]
    [InlineData("不要单声道", "")]
    public void Channels_are_read(string prompt, string expected) => Check(prompt, expected);

    [Theory]
    [InlineData("add the song as background music", "music")]
    [InlineData("put some chill music under it", "music")]
    [InlineData("add background music at 50%", "music@0.5")]
    [InlineData("add music, music volume 20%", "music@0.2")]
    [InlineData("music at -12 dB", "music@0.251")]
    [InlineData("make the music quieter", "music*0.5")]
    [InlineData("quieter music please", "music*0.5")]
    [InlineData("the music is too loud", "music*0.5")]
    [InlineData("the music is too quiet", "music*1.5")]
    [InlineData("lower the music by 20%", "music*0.8")]
    [InlineData("add music but don't loop the music", "music,once")]
    [InlineData("add music and fade the music out over 4 seconds", "music,fade4")]
    [InlineData("replace the sound with the music", "mute music")]
    [InlineData("use this song instead of the original audio", "mute music")]
    [InlineData("加背景音乐，音乐音量50%", "music@0.5")]
    [InlineData("音乐小一点", "music*0.5")]
    [InlineData("背景音乐太吵了", "music*0.5")]
    [InlineData("音乐大一点", "music*1.5")]
    [InlineData("把原声换成音乐", "mute music")]
    [InlineData("用音乐代替原声", "mute music")]
    [InlineData("不要音乐", "")]
    [InlineData("keep the music", "")]
    [InlineData("remove the background noise", "unsupported[remove the background noise]")]
    public void Music_is_read(string prompt, string expected) => Check(prompt, expected);

    [Theory]
    [InlineData("volume 50%", "make it 3 dB louder", 0.5, 3.0, false)]
    [InlineData("volume 50%", "volume 80%", 0.8, null, false)]
    [InlineData("volume 50%", "twice as loud", 1.0, null, false)]
    [InlineData("+3 dB", "+2 dB", 1.0, 5.0, false)]
    [InlineData("even out the loudness", "twice as loud", 2.0, null, true)]
    [InlineData("volume 50%", "even out the loudness", 1.0, null, true)]
    public void A_relative_follow_up_comes_on_top_of_the_volume_before(string earlier, string asked, double factor, double? decibels, bool normalize)
    {
        var volume = PromptReader.Read(asked).Edit.Over(PromptReader.Read(earlier).Edit).Volume;

        Assert.Equal(new Volume(factor) { Decibels = decibels, Normalize = normalize }, volume);
    }

    [Theory]
    [InlineData("add music", "quieter music", 0.15)]
    [InlineData("add music at 50%", "quieter music", 0.25)]
    [InlineData("add music at 50%", "music at 80%", 0.8)]
    [InlineData("quieter music", "the music is too quiet", 0.225)]
    public void A_follow_up_changes_the_level_that_the_music_has(string earlier, string asked, double level)
    {
        var mix = PromptReader.Read(asked).Edit.Over(PromptReader.Read(earlier).Edit.Over(new VideoEdit())).MusicMix!;

        Assert.Equal(level, mix.MixedLevel(alone: false), 6);
    }

    [Theory]
    [InlineData("replace the sound with the music", false, 1)]
    [InlineData("mute it and add quieter music", false, 0.5)]
    [InlineData("add music", true, 1)]
    [InlineData("add music", false, 0.3)]
    [InlineData("add music at 40%", true, 0.4)]
    public void Music_alone_is_as_loud_as_in_its_file(string prompt, bool silent, double level)
    {
        var edit = EditFitting.Fit(PromptReader.Read(prompt), Samples.Source with { HasAudio = !silent }, null, Language.English).Edit;

        Assert.Equal(level, (edit.MusicMix ?? MusicMix.Default).MixedLevel(edit.Mute));
        Assert.Contains(FormattableString.Invariant($"music at {level * 100} %"), string.Join(';', edit.Describe(Language.English)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make it louder", true, "The video has no sound.")]
    [InlineData("make it mono", true, "The video has no sound.")]
    public void Sound_that_is_not_there_cannot_be_changed(string prompt, bool silent, string reason)
    {
        var fitting = EditFitting.Fit(PromptReader.Read(prompt), Samples.Source with { HasAudio = !silent }, null, Language.English);

        Assert.Equal(reason, Assert.Single(fitting.Declined).Reason);
    }

    [Fact]
    public void Sound_that_is_removed_cannot_be_changed()
    {
        var louder = PromptReader.Read("make it louder");

        var fitting = EditFitting.Fit(louder with { Edit = louder.Edit with { Mute = true } }, Samples.Source, null, Language.English);

        Assert.Equal("The sound is removed, so there is nothing to change about it.", Assert.Single(fitting.Declined).Reason);
    }

    [Theory]
    [InlineData("mute it and make it louder")]
    [InlineData("no sound, but her voice must be heard")]
    [InlineData("静音，但要听得到老师讲课")]
    public void Silence_with_sound_is_a_contradiction_of_which_nothing_is_done(string prompt)
    {
        var request = PromptReader.Read(prompt);

        Assert.Single(request.Problems);
        Assert.True(request.Edit.IsEmpty);
    }

    [Fact]
    public void Music_after_the_sound_was_removed_is_not_judged_as_sound_that_was_left()
    {
        var edit = PromptReader.Read("add background music").Edit.Over(PromptReader.Read("mute it").Edit);
        var goal = Goal.Of(PromptReader.Read("mute it").Edit, Samples.Source);

        Assert.Empty(Verdict.Of(new JudgedResult(goal, edit, Samples.Source), Language.English).Unmet);
    }

    [Fact]
    public void An_older_history_without_the_new_members_is_still_read() => Assert.Equal(
        new Volume(0.5), System.Text.Json.JsonSerializer.Deserialize<Volume>("""{"factor":0.5}""", System.Text.Json.JsonSerializerOptions.Web));

    private static void Check(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());
}
