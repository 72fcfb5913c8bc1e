namespace Compressor.Bench.Clips;

/// <summary>What cameras record: noise, shake, motion, light.</summary>
internal static class FilmClips
{
    public static IReadOnlyList<ClipRecipe> All { get; } =
    [
        new("grain", 10, Pan(0, 24, "1280:720", "1900:-2", "200+30*t", "150+12*sin(t)") + ",noise=c0s=13:c0f=t+u:c1s=5:c1f=t:c2s=5:c2f=t[v]", Sounds.Music, "-crf", "20") { Inputs = [ClipRecipe.Scene(1)] },
        new("dark", 10, Pan(0, 25, "1280:720", "2000:-2", "300+25*t", "200") + ",lutyuv=y='16+(val-16)*0.18':u='128+(val-128)*0.5':v='128+(val-128)*0.5',vignette=angle=PI/3:x0='w/2+w/4*sin(t)':y0='h/2':eval=frame,noise=c0s=3:c0f=t[v]", Sounds.Speech, "-crf", "18") { Inputs = [ClipRecipe.Scene(2)] },
        new("pan", 10, Pan(0, 30, "1920:1080", "3200:-2", "200+90*t+5*sin(9*t)+3*sin(23*t)", "300+120*sin(t/2)+4*sin(11*t)") + ",noise=c0s=5:c0f=t[v]", Sounds.Music, "-b:v", "14M") { Inputs = [ClipRecipe.Scene(0)] },
        new("motion", 8, Motion(), Sounds.Music, "-b:v", "14M") { Inputs = [ClipRecipe.Scene(3), ClipRecipe.Scene(1)] },
        // A phone's: upright, its shutter slower in the dark, so that frames come late or not at all.
        new("portrait", 8, Pan(0, 30, "1080:1920", "-2:2400", "900+60*t+6*sin(8*t)", "200+10*sin(6*t)") + ",noise=c0s=4:c0f=t,select='not(eq(mod(n,7),3))*not(gt(mod(n,60),40)*mod(n,2))'[v]", Sounds.Speech, "-vsync", "vfr", "-crf", "20") { Inputs = [ClipRecipe.Scene(2)] },
        new("second", 1, Pan(0, 24, "854:480", "1600:-2", "200+160*t", "150") + ",noise=c0s=4:c0f=t[v]", Sounds.Speech, "-crf", "20") { Inputs = [ClipRecipe.Scene(3)] },
        // Ten minutes of shots of six seconds.
        new("long", 600, Pan(0, 24, "426:240", "1600:-2", "mod(floor(t/6)*317,1100)+mod(t,6)*(2+mod(floor(t/6)*7,19))", "mod(floor(t/6)*191,600)") + ",noise=c0s=4:c0f=t[v]", Sounds.Music, "-crf", "22") { Inputs = [ClipRecipe.Scene(0)] },
    ];

    /// <summary>A window of the picture that moves by whole pixels of the full chroma, so that no frame is interpolated.</summary>
    private static string Pan(int input, int rate, string window, string scale, string x, string y) =>
        $"[{input}]scale={scale}:flags=lanczos,format=yuv444p,loop=-1:1,setpts=N/{rate}/TB,fps={rate},crop={window}:x='{x}':y='{y}',setsar=1,format=yuv420p";

    /// <summary>A fast pan in which two other pictures fly past.</summary>
    private static string Motion() =>
        "[1]split[one][two];[one]crop=420:420:300:200,format=yuva420p,loop=-1:1,setpts=N/60/TB,fps=60[a];[two]crop=300:500:1500:900,format=yuva420p,loop=-1:1,setpts=N/60/TB,fps=60[b];"
        + Pan(0, 60, "1920:1080", "3200:-2", "640+600*sin(1.7*t)", "360+300*sin(1.1*t)") + "[back];"
        + "[back][a]overlay=x='mod(900*t,2400)-420':y='300+200*sin(4*t)'[mid];[mid][b]overlay=x='1900-mod(1300*t,2500)':y='500-200*cos(3*t)',noise=c0s=3:c0f=t[v]";
}
