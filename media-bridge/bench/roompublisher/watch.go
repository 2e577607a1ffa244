package main

import (
	"fmt"
	"log"
	"sync/atomic"
	"time"

	lksdk "github.com/livekit/server-sdk-go/v2"

	"github.com/livekit/protocol/auth"
	"github.com/livekit/protocol/livekit"
	"github.com/pion/webrtc/v4"
)

// Whoever publishes encodes only what somebody watches: one watcher of each quality, of whom only the last is seen. Every second
// the kbit/s of the qualities are printed.
func watch(url, key, secret, room string) error {
	qualities := []livekit.VideoQuality{livekit.VideoQuality_LOW, livekit.VideoQuality_MEDIUM, livekit.VideoQuality_HIGH}
	received := make([]atomic.Int64, len(qualities))
	for index, quality := range qualities {
		name := "Watcher " + quality.String()
		hidden := index < len(qualities)-1
		token, err := auth.NewAccessToken(key, secret).SetIdentity(name).SetName(name).
			SetVideoGrant(&auth.VideoGrant{RoomJoin: true, Room: room, Hidden: hidden}).ToJWT()
		if err != nil {
			return err
		}
		callback := lksdk.NewRoomCallback()
		callback.OnTrackSubscribed = func(track *webrtc.TrackRemote, publication *lksdk.RemoteTrackPublication, _ *lksdk.RemoteParticipant) {
			if err := publication.SetVideoQuality(quality); err != nil {
				log.Print(err)
			}
			go count(track, &received[index])
		}
		if _, err := lksdk.ConnectToRoomWithToken(url, token, callback); err != nil {
			return err
		}
	}
	go func() {
		for range time.Tick(time.Second) {
			fmt.Print("kbit/s")
			for index := range received {
				fmt.Print(" ", received[index].Swap(0)*8/1000)
			}
			fmt.Println()
		}
	}()
	return nil
}

func count(track *webrtc.TrackRemote, received *atomic.Int64) {
	for {
		packet, _, err := track.ReadRTP()
		if err != nil {
			return
		}
		received.Add(int64(len(packet.Payload)))
	}
}
